/** Guide to finding partners or building a consortium. */
import { OPENING_VIEW, setPicks } from "../../find/view.ts";
import type { Guide } from "./guide.ts";

/** The guide. */
export const PARTNERS: Guide = {
  id: "find-partners",
  title: "Find partners, or build a consortium",
  summary: "For an organisation that is too small, or offers too little of what is asked, to go alone.",
  steps: [
    {
      title: "Write down what is asked for",
      text: [
        "List the services, the area, the value in a year and the turnover that the tender asks of a bidder. What you cannot cover is what your partners must bring. In Bradford five organisations formed one company because the work was too large for any of them.",
      ],
      sources: [
        {
          label: "Telegraph and Argus on Arise Yorkshire",
          url: "https://thetelegraphandargus.co.uk/news/10931322.bedroom-tax-victims-are-choosing-between-eating-and-heating",
        },
      ],
    },
    {
      title: "See who is rooted in the place",
      text: [
        "Search for the place on the map and filter by the services that you lack. The card of an organisation says what it runs, whom it serves and, where a source tells us, its income. Not on the map does not mean not there: ask the local voluntary sector body and the nearest anchor too. In Wakefield such a body mapped anchors against deprivation, which showed where to invest.",
      ],
      sources: [
        { label: "Nova on Wakefield's community anchors", url: "https://www.nova-wd.org.uk/wakefieldcan" },
      ],
    },
    {
      title: "Look at consortia that exist",
      text: [
        "Several on this map tell how they were set up and what happened. In Plymouth four years of designing the system together, with those who use it, came before an alliance took the place of 25 contracts. In Oldham the council encouraged bidders to form consortia, and partners had no targets that set them against one another.",
      ],
      sources: [
        {
          label: "E3M on the Plymouth Alliance",
          url: "https://e3m.org.uk/plymouth-alliance-contract-supporting-people-with-complex-needs/",
        },
        {
          label: "E3M on Oldham's innovation partnership",
          url: "https://e3m.org.uk/oldhams-social-prescribing-innovation-partnership-2/",
        },
      ],
    },
    {
      title: "Agree the hard things first",
      text: [
        "Put on two pages who leads, who carries the risk, how money and people are shared, what happens when someone leaves, and who speaks to the council. In a Right to Challenge each member of a consortium gives the same facts about itself as the lead does.",
      ],
      sources: [
        {
          label: "Expressions of interest regulations (SI 2012/1313)",
          url: "https://zoomlaw.co.uk/2012-1313-uksi.html",
        },
      ],
    },
    {
      title: "Talk to the commissioner before the tender",
      text: [
        "Before it buys services above the thresholds an authority must consider how the purchase could do its area good, and whether to consult. That is the moment to say what size of lot local organisations could take on, and why.",
      ],
      sources: [
        {
          label: "Public Services (Social Value) Act 2012, in force since 31 January 2013",
          url: "https://www.legislation.gov.uk/uksi/2012/3173/contents/made/data.html",
          asAt: "2012",
        },
        {
          label: "Notes to the Act, what it covers",
          url: "https://www.legislation.gov.uk/ukpga/2012/3/notes/division/4",
          asAt: "2012",
        },
      ],
    },
  ],
  actions: [
    { words: "See anchor organisations on the map", view: setPicks(OPENING_VIEW, "kind", ["anchor"]) },
    { words: "See consortia and how they went", view: setPicks(OPENING_VIEW, "kind", ["consortium"]) },
    {
      words: "See what consortia and alliances deliver",
      view: setPicks(OPENING_VIEW, "delivery", ["consortium", "alliance"]),
    },
  ],
};
