/** A commissioner's checklist for services that are local by default, built on the principles of 2017 and 2019. */
import { OPENING_VIEW, setPicks } from "../../find/view.ts";
import type { Guide, GuideSource } from "./guide.ts";

const PRINCIPLES_2017: GuideSource = {
  label: "Keep it Local guide, five principles",
  url: "http://locality.org.uk/our-work/campaigns/keep-it-local/",
  asAt: "2017",
};
const PRINCIPLES_2019: GuideSource = {
  label: "Six principles, in Public Sector Executive",
  url: "https://www.publicsectorexecutive.com/Public-Sector-News/keep-it-local-unlocking-the-power-of-community",
  asAt: "2019",
};
const LANCASHIRE: GuideSource = {
  label: "Lancashire County Council on the Procurement Act 2023",
  url: "https://lancashire.gov.uk/business/social-value/articles/social-value-under-the-procurement-act-2023",
  asAt: "2025",
};

/** The guide. */
export const COMMISSIONER: Guide = {
  id: "local-by-default",
  title: "Local by default: a commissioner's checklist",
  summary:
    "For councillors and officers who want the next contract to be one that local organisations can win.",
  steps: [
    {
      title: "Start from the place, not from the service",
      text: [
        "Ask what the neighbourhood already has: who is rooted there, which buildings they run, what else their users need. Both lists of principles begin here: a place-based approach (2017), the whole system and coordination by neighbourhood (2019).",
      ],
      points: [
        "Have you looked at who works there now?",
        "Could two services that reach the same people be bought together?",
      ],
      sources: [PRINCIPLES_2017, PRINCIPLES_2019],
    },
    {
      title: "Design it with the people who use it",
      text: [
        "Co-design joins what professionals know with what people live through. Do it before the specification is written; afterwards it is consultation.",
      ],
      points: [
        "Who uses the service helped to write it?",
        "Would it help people early, before they need more?",
      ],
      sources: [PRINCIPLES_2017, PRINCIPLES_2019],
    },
    {
      title: "Cap the size of the lots",
      text: [
        "A contract can shut local organisations out by its size alone. The principles of 2017 ask for a largest value. Count how many organisations nearby could bid at the value you have in mind, and at half of it.",
      ],
      points: [
        "How many local organisations have a turnover that fits?",
        "Does the tender ask for more turnover than the risk needs?",
      ],
      sources: [PRINCIPLES_2017],
    },
    {
      title: "Let social value decide something",
      text: [
        "The Social Value Act of 2012 makes an authority consider the good that a purchase of services might do, before it begins. It asks for thought, not for an outcome, and only above the thresholds; nothing stops you below them.",
        "Since 24 February 2025 the Procurement Act 2023 makes authorities have regard to public benefit, and awards the contract to the most advantageous tender. “Economically” has gone from the test.",
      ],
      points: [
        "What share of the marks is for social value?",
        "Will someone check that what was promised came?",
      ],
      sources: [
        {
          label: "Public Services (Social Value) Act 2012",
          url: "https://legislation.gov.uk/ukpga/2012/3/2016-04-18/data.html",
          asAt: "2016-04-18",
        },
        LANCASHIRE,
        {
          label: "Amendments of 2025 (SI 2025/163)",
          url: "http://www.legislation.gov.uk/id/uksi/2025/163/regulation/7/2/e/v/dd",
          asAt: "2025",
        },
      ],
    },
    {
      title: "Ask whether it must be a contract",
      text: [
        "A grant, a partnership or a transfer may buy the same with less ado. Best value guidance of 2011 asked councils to weigh overall value, social value included, and not to cut voluntary groups harder than themselves. New guidance came on 8 May 2024; whether those words live on in it we have not checked.",
      ],
      points: [
        "Is there a market at all, or one organisation that people trust?",
        "Is the paperwork in proportion to the sum?",
      ],
      sources: [
        {
          label: "NAVCA on the guidance of 2011",
          url: "http://www.navca.org.uk/best-value-statutory-guidance",
          asAt: "2011",
        },
        {
          label: "Best value standards and intervention",
          url: "https://www.Gov.uk/government/publications/best-value-standards-and-intervention-a-statutory-guide-for-best-value-authorities/best-value-standards-and-intervention-a-statutory-guide-for-best-value-authorities",
          asAt: "2024-05-08",
        },
      ],
    },
    {
      title: "Build capacity, and keep the money local",
      text: [
        "Commit to the community's organisations in the open: a strategy, long enough agreements, a named champion. Count what share of spending stays in the area, and publish it.",
      ],
      points: ["Do your agreements last at least three years?", "Does anyone report local spend to members?"],
      sources: [PRINCIPLES_2017, PRINCIPLES_2019],
    },
  ],
  actions: [
    { words: "See councils' policies on the map", view: setPicks(OPENING_VIEW, "kind", ["policy"]) },
    {
      words: "See what local commissioning looked like elsewhere",
      view: setPicks(OPENING_VIEW, "theme", ["commissioning"]),
    },
    {
      words: "See where scale failed, and why",
      view: setPicks(setPicks(OPENING_VIEW, "kind", ["lesson"]), "shows", ["not"]),
    },
  ],
};
