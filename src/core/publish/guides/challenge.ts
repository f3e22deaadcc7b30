/** Guide to the Community Right to Challenge, from “are we a relevant body?” to the tender that acceptance starts. */
import { OPENING_VIEW, setPicks } from "../../find/view.ts";
import type { Guide, GuideSource } from "./guide.ts";

const ACT: GuideSource = {
  label: "Localism Act 2011, Part 5, Chapter 2",
  url: "https://legislation.gov.uk/ukpga/2011/20/part/5/chapter/2/2024-04-01",
  asAt: "2024-04-01",
};
const NOTES: GuideSource = {
  label: "Explanatory notes to the Localism Act",
  url: "https://www.legislation.gov.uk/ukpga/2011/20/notes/division/5/5/2/data.xht?view=snippet&wrap=true",
};
const REGULATIONS: GuideSource = {
  label: "Expressions of interest regulations (SI 2012/1313)",
  url: "https://www.legislation.gov.uk/uksi/2012/1313/made",
  asAt: "2012",
};
const DECISION: GuideSource = {
  label: "MyCommunity, the authority's decision",
  url: "https://mycommunity.org.uk/community-right-to-challenge-step-5-the-relevant-authoritys-decision",
};
const EAST_CAMBRIDGESHIRE: GuideSource = {
  label: "East Cambridgeshire District Council",
  url: "https://eastcambs.gov.uk/community-safety-and-wellbeing/grants-and-community-projects/community-right-challenge",
};

/** The guide. */
export const CHALLENGE: Guide = {
  id: "right-to-challenge",
  title: "Ask to run a council service: the Community Right to Challenge",
  summary:
    "For a group that thinks it could run a public service better, and wants the council to put that service out to tender.",
  windowsFor: "community-right-to-challenge",
  steps: [
    {
      title: "Are you a relevant body?",
      text: [
        "The law names who may send an expression of interest. On this map an organisation's card says which of these it is, where a source tells us. East Cambridgeshire reads the law to mean that you need no connection with the area.",
      ],
      points: [
        "a voluntary or community body",
        "a body or trust set up only for charitable purposes",
        "a parish council",
        "two or more employees of the authority",
      ],
      sources: [ACT, EAST_CAMBRIDGESHIRE],
    },
    {
      title: "Which authority?",
      text: [
        "You challenge the authority that provides the service: a county council, a district, a unitary or a London borough. Fire and rescue authorities were added in 2012. In an area with two tiers, ask first which of the two runs the service.",
      ],
      sources: [
        ACT,
        {
          label: "Relevant authorities regulations (SI 2012/1647)",
          url: "http://beta.bailii.org/uk/legis/num_reg/2012/uksi_20121647_en_1.html",
          asAt: "2012-06-26",
        },
      ],
    },
    {
      title: "Is the service one that can be challenged?",
      text: [
        "The right covers a service that is provided for the authority. The duty behind it stays with the authority, and a function such as deciding planning applications is not a service in this sense.",
        "One exclusion remains: services made for a named person with complex health or social care needs. The wider exclusion of services joined with the NHS ended in April 2014.",
      ],
      sources: [
        {
          label: "MyCommunity, Community Right to Challenge",
          url: "https://mycommunity.org.uk/help-centre/resources/local-services/community-right-challenge/",
        },
        EAST_CAMBRIDGESHIRE,
        {
          label: "Ealing Council",
          url: "https://www.ealing.gov.uk/info/201071/localism_act/1308/community_right_to_challenge",
        },
      ],
    },
    {
      title: "Is a window open?",
      text: [
        "An authority may set periods in which it takes expressions of interest, and must publish them. Where it has set none, you may write at any time: “not stated” on this map does not mean closed. Some councils tie the period to the end of a contract, so find out when that is.",
      ],
      sources: [NOTES],
    },
    {
      title: "What goes into the expression of interest?",
      text: [
        "The regulations list what is needed, and the authority cannot turn you down for want of anything beyond the list. Partners and subcontractors each give the same facts about themselves.",
      ],
      points: [
        "your finances, and those of each partner",
        "how you will be able to run the service by the time of the tender",
        "which service, and for which area",
        "what it will achieve: social, economic or environmental good, and the needs of those who use it",
        "if you are employees: how you will involve other staff who are affected",
      ],
      sources: [
        REGULATIONS,
        { label: "The same regulations, on consortia", url: "https://zoomlaw.co.uk/2012-1313-uksi.html" },
        {
          label: "MyCommunity, submitting an expression of interest",
          url: "https://mycommunity.org.uk/community-right-to-challenge-step-4-submitting-an-expression-of-interest",
        },
      ],
    },
    {
      title: "How long will the decision take?",
      text: [
        "The authority says how long it will need. Allerdale, for example, told challengers within 30 days of the end of its window when to expect an answer, and gave itself up to eight months for the answer itself.",
        "One advice page reads the 30 days as the limit for the decision. The pages of Allerdale, Bradford and Calderdale say otherwise, so ask your council.",
      ],
      sources: [
        {
          label: "Allerdale Borough Council (now abolished)",
          url: "http://www.allerdale.gov.uk/community-and-living/community-right-to-challenge/expressions-of-interest.aspx",
        },
        DECISION,
      ],
    },
    {
      title: "What may the authority answer?",
      text: [
        "Yes, no, or yes with changes that you agree to. It must give reasons and publish them, and may say no only on grounds that the law names. Councils publish those grounds; in one council's list they are:",
      ],
      points: [
        "the expression breaks the regulations, or its facts are wrong or too thin",
        "the body is not suited to run the service",
        "the service is excluded, will stop, is already being bought, or is under negotiation",
        "the challenge is frivolous or vexatious, or to accept it would break the law",
      ],
      sources: [
        NOTES,
        {
          label: "Nuneaton and Bedworth Borough Council",
          url: "https://www.nuneatonandbedworth.gov.uk/info/20068/doing_business_with_the_council/118/community_right_to_challenge/3",
          asAt: "2015-12-24",
        },
      ],
    },
    {
      title: "If the answer is yes, a competition begins",
      text: [
        "Acceptance does not hand you the service. The authority must run a procurement in which anyone may bid, private firms too, and someone else can win. It publishes the shortest and longest time before that starts: use it to prepare.",
        "By December 2014 a committee of MPs counted about 50 expressions of interest, 7 accepted and 3 contracts won by those who had challenged. It called the right a gamble for a community group. Talk to the council first: a partnership, a grant or a transfer may get you further.",
      ],
      sources: [
        NOTES,
        DECISION,
        {
          label: "Communities and Local Government Committee, use of the right",
          url: "https://publications.parliament.uk/pa/cm201415/cmselect/cmcomloc/262/26207.htm",
          asAt: "2015",
        },
        {
          label: "The same committee's conclusions",
          url: "https://publications.parliament.uk/pa/cm201415/cmselect/cmcomloc/262/26203.htm",
          asAt: "2015",
        },
      ],
    },
  ],
  actions: [
    {
      words: "See on the map who has used the Right to Challenge",
      view: setPicks(OPENING_VIEW, "right", ["challenge"]),
    },
    {
      words: "Find anchor organisations that could be partners",
      view: setPicks(OPENING_VIEW, "kind", ["anchor"]),
    },
  ],
};
