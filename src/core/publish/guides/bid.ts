/** Guide to listing an asset of community value and bidding for it. */
import { OPENING_VIEW, setPicks } from "../../find/view.ts";
import type { Guide, GuideSource } from "./guide.ts";

const CHAPTER: GuideSource = {
  label: "Localism Act 2011, Part 5, Chapter 3",
  url: "https://legislation.gov.uk/ukpga/2011/20/part/5/chapter/3/2016-03-28?timeline=false",
  asAt: "2016-03-28",
};
const WESTMINSTER: GuideSource = {
  label: "Westminster City Council",
  url: "https://westminster.gov.uk/leisure-libraries-and-community/right-bid-assets-community-value/decision-process",
};
const SALFORD: GuideSource = {
  label: "Salford City Council",
  url: "https://www.salford.gov.uk/people-communities-and-local-information/list-of-assets-of-community-value/",
};
const ROTHERHAM: GuideSource = {
  label: "Rotherham Council",
  url: "https://rotherham.gov.uk/community-living/community-right-bid-1/3",
};
const MORATORIUM: GuideSource = {
  label: "MyCommunity, triggering the moratorium",
  url: "https://mycommunity.org.uk/community-right-to-bid-step-5-triggering-the-moratorium",
};

/** The guide. */
export const BID: Guide = {
  id: "right-to-bid",
  title: "List a place that matters, and bid for it: the Community Right to Bid",
  summary: "For people who want time to buy a pub, shop, hall or green space if its owner decides to sell.",
  steps: [
    {
      title: "Find out whether the place can be listed",
      text: [
        "The law on assets of community value has been in force since 21 September 2012. A place counts for what it does for the community. A home and nothing but a home cannot be listed, as Tandridge explains.",
      ],
      sources: [
        {
          label: "Lexology, the rules take effect",
          url: "https://www.lexology.com/library/detail.aspx?g=3f1eb906-cce6-4bc4-b28b-2f62587344d1",
          asAt: "2012",
        },
        {
          label: "Tandridge District Council",
          url: "https://tandridge.gov.uk/Your-council/Transparency-and-inclusive-service-standards/Community-right-to-challenge",
        },
      ],
    },
    {
      title: "Nominate it before it is for sale",
      text: [
        "A nomination goes to the council of the place and needs a local connection. Do it early: a sale that is already under way when the place is listed is not held up.",
      ],
      points: [
        "a parish council",
        "a neighbourhood forum",
        "an unincorporated group of at least 21 local people",
        "a community interest group, such as a charity or a community interest company",
      ],
      sources: [
        {
          label: "East Suffolk Council, who may nominate",
          url: "https://www.eastsuffolk.gov.uk/community-initiatives/community-initiatives/how-community-right-bid-works/submitting-nomination",
        },
        {
          label: "Evidence to the Communities and Local Government Committee",
          url: "https://publications.parliament.uk/pa/cm201415/cmselect/cmcomloc/262/26205.htm",
          asAt: "2015",
        },
      ],
    },
    {
      title: "Wait up to eight weeks for the decision",
      text: [
        "The council decides within eight weeks. A listing lasts five years, and the council also publishes the nominations that failed.",
        "The owner may ask for a review within eight weeks of the listing, then go to the First-tier Tribunal within 28 days, and may claim compensation. If the answer is no, the nominator has no such review: ask why, and nominate again with better grounds.",
      ],
      sources: [
        WESTMINSTER,
        CHAPTER,
        {
          label: "Rochford District Council",
          url: "https://www.rochford.gov.uk/nomination-assessment-process-and-outcomes",
        },
      ],
    },
    {
      title: "When the owner wants to sell: six weeks to speak up",
      text: [
        "The clock starts when the owner tells the council of a plan to sell the freehold, or a lease of 25 years or more. For six weeks a community interest group may ask in writing to be treated as a bidder. If none asks, the owner is free to sell. Gifts, inheritance, sales inside a family and some others are exempt.",
      ],
      sources: [
        MORATORIUM,
        SALFORD,
        {
          label: "Craven District Council (now abolished), exempt sales",
          url: "https://www.cravendc.gov.uk/community-living/localism-community-rights/community-right-to-bid/selling-a-a-nominated-asset/",
        },
      ],
    },
    {
      title: "If a group asks: six months to raise the money",
      text: [
        "The full pause is six months from the owner's notice, the six weeks included. The owner may advertise, but may exchange contracts only with a community interest group. You need not show that you have the money in order to ask.",
        "Only a constituted body may ask: a charity, a community interest company, a company or society that pays its members no profit, or a parish council.",
      ],
      sources: [
        SALFORD,
        MORATORIUM,
        {
          label: "West Devon Borough Council",
          url: "https://www.westdevon.gov.uk/communities/localism-and-community-rights/assets-community-value",
        },
      ],
    },
    {
      title: "Know what the right does not give",
      text: [
        "It is a right to time, not to the building: the owner need not sell to you at all. After the pause no other can begin until 18 months from the owner's notice have passed.",
        "A committee of MPs noted in 2015 that almost half of attempts to buy listed places failed, and one estimate is that about 2% of nominated places end up owned by their community. Those on this map show what the others did.",
      ],
      sources: [
        ROTHERHAM,
        {
          label: "Communities and Local Government Committee",
          url: "https://publications.parliament.uk/pa/cm201415/cmselect/cmcomloc/262/26210.htm",
          asAt: "2015",
        },
        {
          label: "Real Worth, social value of community ownership",
          url: "https://www.realworth.org/the-social-value-opportunities-of-the-community-right-to-buy/",
          asAt: "2025",
        },
      ],
    },
    {
      title: "Watch for the Community Right to Buy",
      text: [
        "The English Devolution and Community Empowerment Act became law on 29 April 2026. As announced, a right of first refusal at an agreed or independently valued price would take the place of the Right to Bid, with a pause of twelve months. We found no date on which that part begins, so treat the Right to Bid as the law until one is confirmed.",
      ],
      sources: [
        {
          label: "The Act, chapter 23 of 2026",
          url: "https://beta.acthub.uk/uk/ukpga/2026-23",
          asAt: "2026-05",
        },
        {
          label: "Co-operative News on the Bill",
          url: "https://www.thenews.coop/community-right-to-buy-announced-as-part-of-english-devolution-bill",
          asAt: "2025-07",
        },
      ],
    },
  ],
  actions: [
    {
      words: "See on the map where people used the Right to Bid",
      view: setPicks(OPENING_VIEW, "right", ["bid"]),
    },
    {
      words: "See pubs that their communities own",
      view: setPicks(setPicks(OPENING_VIEW, "theme", ["pub"]), "delivery", ["community-owned"]),
    },
  ],
};
