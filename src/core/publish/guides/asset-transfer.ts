/** Guide to asking a public body for a building or land. */
import { OPENING_VIEW, setPicks } from "../../find/view.ts";
import type { Guide, GuideSource } from "./guide.ts";

const SPORT_ENGLAND: GuideSource = {
  label: "Sport England, what asset transfer is",
  url: "http://www.sportengland.org/facilities-planning/community-asset-transfer/understanding-asset-transfer/what-is-community-asset-transfer/",
};

/** The guide. */
export const ASSET_TRANSFER: Guide = {
  id: "asset-transfer",
  title: "Ask the council for a building or land: community asset transfer",
  summary: "For a group that could run a library, hall, park or pool that a public body owns.",
  windowsFor: "community-asset-transfer",
  steps: [
    {
      title: "Read the council's policy",
      text: [
        "No council has to transfer anything: it chooses, and its own policy says how. Look at the council's page on this map for a policy and for the times at which it takes requests. Where we have found none, ask the property team.",
      ],
      sources: [SPORT_ENGLAND],
    },
    {
      title: "Know what the council must weigh",
      text: [
        "A council that sells land, or lets it for more than seven years, must as a rule get the best price that can reasonably be had. A general consent of 2003 lets it take less without asking a minister, where the transfer does the area good and the price forgone is no more than £2m.",
        "So show the good it does: who will use the place, what they gain, and what the council saves by not running it.",
      ],
      sources: [
        {
          label: "Community Led Homes, Local Government Act 1972, section 123",
          url: "https://www.communityledhomes.org.uk/legal/34",
        },
        {
          label: "Note on the General Disposal Consent 2003",
          url: "https://studylib.net/doc/8885930/note-on-transfer-at-an-undervalue-and-community-asset",
        },
      ],
    },
    {
      title: "Count the whole cost before you ask",
      text: [
        "Ask for the condition survey, the running costs and the income of the last years. At Bramley Baths trade cannot pay for the large repairs of an old building. At Cleobury Mortimer the council's money for the library tapered off and the cost fell on the town council's tax. The lessons on this map hold more of the kind.",
      ],
      sources: [
        {
          label: "Historic England on Bramley Baths",
          url: "https://historicengland.org.uk/advice/caring-for-heritage/take-ownership/case-studies/bramley-baths/",
        },
        {
          label: "Shropshire Star on Cleobury Mortimer library",
          url: "https://www.shropshirestar.com/news/politics/2019/08/10/council-tax-could-rise-over-cleobury-mortimer-library-funding/",
          asAt: "2019-08-10",
        },
      ],
    },
    {
      title: "Ask for a lease long enough to raise money on",
      text: [
        "Funders usually want to see 25 years or more. At Hebden Bridge the longer lease opened the way to them. A short tenancy can be a first step: in Much Wenlock it let a group show that it could fill the building before the long lease was decided.",
      ],
      sources: [
        SPORT_ENGLAND,
        {
          label: "Historic England on Hebden Bridge Town Hall",
          url: "https://historicengland.org.uk/advice/caring-for-heritage/take-ownership/case-studies/hebden-bridge-town-hall",
        },
        {
          label: "Shropshire Star on Much Wenlock",
          url: "https://www.shropshirestar.com/news/local-hubs/bridgnorth/much-wenlock/2019/02/25/much-wenlock-scouts-take-on-ex-youth-centre/",
          asAt: "2019-02-25",
        },
      ],
    },
    {
      title: "Ask in writing, with a plan",
      text: [
        "Say who you are and how local people decide, what the place will be used for, what it costs and earns in its first years, and who else would help. Ask by when the council will answer and who decides. In Sowerby Bridge a business plan that the council tested hard carried the transfer; in North Northamptonshire groups had only weeks to write theirs.",
      ],
      sources: [
        {
          label: "Calderdale Council on the Foundry Street centre",
          url: "https://news.calderdale.gov.uk/supporting-a-thriving-future-for-sowerby-bridge-community-centre/",
        },
        {
          label: "North Northamptonshire Council on its libraries",
          url: "https://www.northnorthants.gov.uk/news/north-northamptonshire-council-community-managed-libraries-programme-completed",
        },
      ],
    },
    {
      title: "If the council plans to sell instead",
      text: [
        "Nominate the place as an asset of community value (see the guide to the Right to Bid). For unused public land anyone may ask the Secretary of State to order its disposal under an Act of 1980, but that usually leads to a sale on the open market, and MPs found that it is hardly used.",
      ],
      sources: [
        {
          label: "Wyre Forest District Council, Right to Reclaim Land",
          url: "https://www.wyreforestdc.gov.uk/community-wellbeing-and-environment/localism-in-wyre-forest/right-to-reclaim-land-green-spaces.aspx",
        },
        {
          label: "Harrison Drury solicitors",
          url: "https://www.harrison-drury.com/charities-not-for-profit/publically-owned-land-right-to-contest/",
        },
        {
          label: "Communities and Local Government Committee",
          url: "https://publications.parliament.uk/pa/cm201415/cmselect/cmcomloc/262/26203.htm",
          asAt: "2015",
        },
      ],
    },
  ],
  actions: [
    {
      words: "See on the map what was transferred, and what came of it",
      view: setPicks(OPENING_VIEW, "right", ["asset-transfer"]),
    },
    {
      words: "Only those with a lesson about what did not work",
      view: setPicks(setPicks(OPENING_VIEW, "right", ["asset-transfer"]), "shows", ["not"]),
    },
  ],
};
