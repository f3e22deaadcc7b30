/** Guide to reading figures of deprivation responsibly. */
import { OPENING_VIEW, setPicks } from "../../find/view.ts";
import type { Guide, GuideSource } from "./guide.ts";

const QUESTIONS: GuideSource = {
  label: "Indices of Deprivation 2025, frequently asked questions",
  url: "https://www.gov.uk/government/statistics/english-indices-of-deprivation-2025/english-indices-of-deprivation-2025-frequently-asked-questions",
  asAt: "2025-11-17",
};
const RELEASE: GuideSource = {
  label: "Indices of Deprivation 2025, statistical release",
  url: "https://www.gov.uk/government/statistics/english-indices-of-deprivation-2025/english-indices-of-deprivation-2025-statistical-release",
  asAt: "2025-10-30",
};
const ANALYSIS: GuideSource = {
  label: "Government Analysis Function on the 2025 indices",
  url: "https://analysisfunction.civilservice.gov.uk/blog/unlocking-and-updating-deprivation-insights-the-iod2025",
  asAt: "2025",
};
const LIMITS: GuideSource = {
  label: "An unofficial explainer of the index's limits",
  url: "https://imd2025.co.uk/about/limitations-of-imd.html",
  asAt: "2025",
};

/** The guide. */
export const DEPRIVATION: Guide = {
  id: "reading-deprivation",
  title: "Read deprivation figures responsibly",
  summary: "For anyone who quotes a rank or a decile from this map in a bid, a report or a meeting.",
  steps: [
    {
      title: "Know what is counted",
      text: [
        "The index joins seven domains: income, employment, education, health, crime, barriers to housing and services, and living environment. Income alone carries 22.5% of the weight. Deprivation here means needs that go unmet for want of any resource, not only money.",
      ],
      sources: [QUESTIONS],
    },
    {
      title: "Quote a rank with its whole",
      text: [
        "England has 33,755 neighbourhoods of about 1,500 people each, and rank 1 is the most deprived. Say “ranked 5,377 of 33,755, among the 20% most deprived, IMD 2025”, and name the edition every time.",
      ],
      sources: [RELEASE, ANALYSIS],
    },
    {
      title: "Compare by order, never by amount",
      text: [
        "A rank says who comes before whom. Rank 1,000 is not twice as deprived as rank 2,000, an average of ranks means little, and there is no line below which a place counts as deprived.",
      ],
      sources: [
        LIMITS,
        {
          label: "What the indices can and cannot be used for",
          url: "http://indicesofdeprivation.co.uk/2015/10/01/what-can-and-cant-you-use-the-indices-for/?share=email",
          asAt: "2015",
        },
      ],
    },
    {
      title: "Do not turn it upside down",
      text: [
        "The index measures deprivation, not affluence: a neighbourhood among the least deprived is not shown to be rich. And it tells of neighbourhoods, not of people. Not everyone in a deprived neighbourhood is deprived, and many deprived people live elsewhere.",
      ],
      sources: [ANALYSIS, LIMITS],
    },
    {
      title: "Do not read change out of two editions",
      text: [
        "The measure is relative: a place can rise in rank while nothing in it changes. The 2025 edition is less comparable with those before; 82% of its most deprived tenth were in that tenth last time. Nor can the indices of the four nations be compared.",
      ],
      sources: [RELEASE, ANALYSIS, LIMITS],
    },
    {
      title: "Choose with care for a whole council",
      text: [
        "There are several summaries for a council and none is best for every question. This map gives the count of neighbourhoods in each tenth of England, so that you can see the spread.",
      ],
      sources: [
        {
          label: "Guidance on the 2015 index",
          url: "https://studylib.net/doc/7982133/the-english-index-of-multiple-deprivation--imd--2015",
          asAt: "2015",
        },
      ],
    },
  ],
  actions: [
    {
      words: "Shade the map by the most deprived neighbourhoods",
      view: { ...OPENING_VIEW, shade: "most-deprived" },
    },
    {
      words: "See what people do in the 10% most deprived neighbourhoods",
      view: setPicks({ ...OPENING_VIEW, shade: "most-deprived" }, "deprivation", ["10"]),
    },
  ],
};
