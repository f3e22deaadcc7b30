/** Closed lists of terms, each with a label and a definition: the only place where an allowed value is named. */

/** One allowed value. */
export interface Term {
  readonly id: string;
  readonly label: string;
  readonly definition: string;
}

/** A closed list of terms, in the order in which people see them. */
export interface Vocabulary<Id extends string = string> {
  readonly name: string;
  readonly title: string;
  readonly terms: readonly (Term & { readonly id: Id })[];
  readonly ids: ReadonlySet<string>;
  /** The label of a term; the id itself where the list does not hold it. */
  label(id: string): string;
}

type TermRow<Id extends string> = readonly [id: Id, label: string, definition: string];

function vocabulary<const Id extends string>(
  name: string,
  title: string,
  rows: readonly TermRow<Id>[],
): Vocabulary<Id> {
  const labels = new Map<string, string>(rows.map(([id, label]) => [id, label]));
  return {
    name,
    title,
    terms: rows.map(([id, label, definition]) => ({ id, label, definition })),
    ids: new Set<string>(labels.keys()),
    label: (id) => labels.get(id) ?? id,
  };
}

/** The id type of a vocabulary. */
export type TermId<V> = V extends Vocabulary<infer Id> ? Id : never;

export const YES_NO = vocabulary("yes_no", "Yes or no", [
  ["yes", "Yes", "It is so, and the source says it."],
  ["no", "No", "It is not so."],
]);

export const THEMES = vocabulary("themes", "Theme or service", [
  [
    "community-hub",
    "Community hub or centre",
    "A building where people meet and several services share a roof.",
  ],
  ["library", "Library", "Lending books and giving access to information."],
  ["pub", "Pub", "A public house owned or run by its community."],
  ["shop", "Shop", "A shop owned or run by its community."],
  ["post-office", "Post office", "Postal and counter services kept in a place."],
  ["high-street", "High street and markets", "Town centres, markets and traders."],
  [
    "enterprise-space",
    "Space for enterprise",
    "Workspace and support for small businesses and social enterprises.",
  ],
  ["employment", "Employment", "Help to find or keep work."],
  ["learning", "Learning and skills", "Courses, training and adult learning."],
  ["advice", "Advice", "Advice on rights, benefits, law or daily life."],
  ["money-advice", "Money and debt advice", "Debt advice, credit unions and help with bills."],
  [
    "health-and-wellbeing",
    "Health and wellbeing",
    "Keeping well in body and mind, social prescribing included.",
  ],
  ["social-care", "Social care", "Care and support for adults in daily life."],
  ["older-people", "Older people", "Activities and support for older people."],
  ["children-and-families", "Children and families", "Children's centres, family support and play."],
  ["childcare", "Childcare", "Nurseries, playgroups and care out of school hours."],
  ["youth", "Young people", "Youth work and places for young people."],
  ["disability", "Disabled people", "Run with or for disabled people."],
  [
    "domestic-abuse",
    "Domestic abuse",
    "Help for people who suffer or flee abuse at home; no location is ever shown.",
  ],
  ["homelessness", "Homelessness", "Help for people without a home or at risk of losing it."],
  ["housing", "Housing", "Homes built, kept or brought back by a community."],
  [
    "migrants-and-refugees",
    "Migrants and refugees",
    "Welcome and support for people who have come from abroad.",
  ],
  ["food", "Food", "Pantries, community kitchens, growing and sharing food."],
  ["energy", "Energy", "Community-owned energy and warm homes."],
  ["environment", "Environment", "Nature, climate, waste and repair."],
  ["green-space", "Parks and green space", "Parks, gardens, woods and allotments kept by a community."],
  ["transport", "Transport", "Community buses, car schemes and stations."],
  ["sport-and-leisure", "Sport and leisure", "Pools, pitches, halls and clubs."],
  ["arts-and-heritage", "Arts and heritage", "Culture, museums, cinemas and historic buildings."],
  ["digital", "Digital", "Getting online, connectivity and digital skills."],
  ["safety-and-justice", "Safety and justice", "Community safety, probation and prevention of crime."],
  ["neighbourhood-planning", "Neighbourhood planning", "Residents write the plan for their own area."],
  ["commissioning", "Commissioning", "How a public body chooses, buys and shares services."],
]);

export const ORGANISATION_KINDS = vocabulary("organisation_kinds", "Kind of organisation", [
  [
    "community-organisation",
    "Community organisation",
    "Led by people of a place or community, for public benefit.",
  ],
  [
    "community-business",
    "Community business",
    "Trades for the benefit of its place and is accountable to it.",
  ],
  ["charity", "Charity", "A charity that is not led by one local community."],
  ["network", "Network", "Joins organisations that stay independent."],
  ["consortium", "Consortium", "Organisations that bid or deliver together."],
  ["local-council", "Parish or town council", "The first tier of local government."],
  ["public-body", "Public body", "A council, an NHS body or another part of government."],
  ["housing-association", "Housing association", "A provider of social housing."],
]);

export const ORGANISATION_STATUS = vocabulary("organisation_status", "Status of the organisation", [
  ["active", "Active", "The newest source shows it at work."],
  ["closed", "Closed", "A source says that it has closed or dissolved."],
  ["unknown", "Not known", "No recent source was found."],
]);

export const LEGAL_FORMS = vocabulary("legal_forms", "Legal form", [
  [
    "registered-charity",
    "Registered charity",
    "Charity registered with the Charity Commission, form not stated.",
  ],
  ["cio", "Charitable incorporated organisation", "A CIO registered with the Charity Commission."],
  ["charitable-company", "Charitable company", "A company limited by guarantee that is a charity."],
  [
    "company-limited-by-guarantee",
    "Company limited by guarantee",
    "A company without shares, not a charity.",
  ],
  [
    "community-interest-company",
    "Community interest company",
    "A company with an asset lock, regulated as a CIC.",
  ],
  ["community-benefit-society", "Community benefit society", "A society that trades for its community."],
  ["co-operative-society", "Co-operative society", "A society run by and for its members."],
  ["unincorporated", "Unincorporated", "A group without a legal person of its own."],
  ["parish-council", "Parish or town council", "A statutory local council."],
  ["public-body", "Public body", "A statutory body other than a parish council."],
]);

export const RELEVANT_BODIES = vocabulary("relevant_bodies", "Relevant body for the Right to Challenge", [
  [
    "voluntary-or-community-body",
    "Voluntary or community body",
    "May submit an expression of interest as a voluntary or community body.",
  ],
  ["charity", "Charity", "Set up for charitable purposes only."],
  ["parish-council", "Parish council", "May challenge as a parish council."],
  ["employees", "Employees of the authority", "Two or more employees of the authority."],
  ["not-relevant", "Not a relevant body", "May not challenge by itself."],
]);

export const PROJECT_KINDS = vocabulary("project_kinds", "Kind of project", [
  ["project", "Project", "Something that people did in a place, with a beginning."],
  ["service", "Service", "A service that runs for people in a place."],
  ["consortium", "Consortium", "Organisations that joined to deliver or to bid."],
  ["policy", "Policy", "A council's or partnership's way of working."],
  ["lesson", "Lesson", "A case told for what it teaches, failures included."],
]);

export const PROJECT_STATUS = vocabulary("project_status", "Status", [
  ["planned", "Planned", "Announced or funded, not begun."],
  ["active", "Active", "The newest source shows it running."],
  ["completed", "Completed", "It ended as planned."],
  ["closed", "Closed", "It stopped or failed before its time."],
  ["unknown", "Not known", "No recent source was found."],
]);

export const RIGHTS = vocabulary("rights", "Community right", [
  [
    "challenge",
    "Right to Challenge",
    "Express an interest in running a council service (Localism Act 2011).",
  ],
  ["bid", "Right to Bid", "List an asset of community value and have time to bid (Localism Act 2011)."],
  ["build", "Right to Build", "Permission for building through a community right to build order."],
  [
    "asset-transfer",
    "Community asset transfer",
    "A public body passes a building or land to a community body.",
  ],
  ["neighbourhood-plan", "Neighbourhood plan", "Residents write a plan with legal weight."],
]);

export const DELIVERY_MODELS = vocabulary("delivery_models", "Delivery model", [
  [
    "community-owned",
    "Community-owned",
    "A body that its community controls owns it, or holds it on a long lease.",
  ],
  ["community-managed", "Community-managed", "Run by a community, owned by another, often by volunteers."],
  [
    "community-anchor",
    "Led by an anchor organisation",
    "An independent, community-led, multi-purpose organisation leads.",
  ],
  ["resident-led-partnership", "Resident-led partnership", "Residents decide, with partners."],
  ["town-team", "Town team", "Traders, residents and the council for a high street."],
  [
    "council-community-partnership",
    "Council and community partnership",
    "A council and community organisations share the work.",
  ],
  ["parish-council", "Parish or town council", "A local council runs it."],
  ["council-led", "Council-led", "The council runs it or sets the policy."],
  ["pooled-budget", "Pooled budget", "Public bodies share a budget for a neighbourhood."],
  ["consortium", "Consortium", "Several organisations deliver under one agreement."],
  ["alliance", "Alliance contract", "Commissioner and providers share risk and reward."],
  ["charity", "Charity", "A charity delivers it."],
  ["social-enterprise", "Social enterprise", "A business with a social purpose delivers it."],
  ["mutual", "Mutual", "Owned by its staff, users or members."],
  ["outsourced", "Outsourced", "A large contractor delivers it."],
  ["campaign", "Campaign", "People act together to win or keep something."],
]);

export const FUNDING_MODELS = vocabulary("funding_models", "Funding model", [
  ["grant", "Grant", "Money given for a purpose."],
  ["contract", "Contract", "Paid for delivering a service."],
  ["community-shares", "Community shares", "Money raised from many members."],
  ["lottery", "Lottery", "A grant from lottery money."],
  ["trading", "Trading", "Income from sales, rents or fees."],
  ["loan", "Loan", "Money to be paid back."],
  ["private-finance", "Private finance", "Built or run with a private investor's money."],
  ["mixed", "Mixed", "Several of these; the source does not say how much of each."],
]);

/** The five principles of the guide of 2017. Never merged with those of 2019. */
export const PRINCIPLES_2017 = vocabulary("principles_2017", "Keep it Local principle (2017)", [
  ["place-based", "Place-based approach", "Join services up around a place and use all its assets."],
  ["social-value", "Show social value", "Count social value in commissioning and procurement."],
  ["community-capacity", "Build community capacity", "Set out to support local organisations."],
  [
    "maximum-contract-value",
    "Cap the size of contracts",
    "Keep contracts within reach of smaller organisations.",
  ],
  ["co-design", "Co-design with local people", "Design services with those who use them."],
]);

/** The six principles of 2019. Never merged with those of 2017. */
export const PRINCIPLES_2019 = vocabulary("principles_2019", "Keep it Local principle (2019)", [
  ["whole-system", "Whole system", "Think of the whole system, not of single services."],
  ["neighbourhood-coordination", "Neighbourhood coordination", "Coordinate services in the neighbourhood."],
  ["local-spend", "Local spend", "Spend more locally, to build the local economy."],
  ["early-intervention", "Early intervention", "Act early to save later."],
  ["commit-to-community", "Commit to community", "Support local organisations on purpose."],
  [
    "simple-local-commissioning",
    "Simple, local commissioning",
    "Commission simply and together, local by default.",
  ],
]);

export const LOCATION_PRECISION = vocabulary("location_precision", "How exactly it is placed", [
  ["building", "Building", "The point is the building itself."],
  ["postcode", "Postcode", "The point is the middle of a postcode, a few houses wide."],
  ["area", "Area", "The point stands for a named village, ward or estate; it is not an address."],
  [
    "town",
    "Town or city",
    "The point is the middle of a town or city; the neighbourhood it stands in is not known.",
  ],
  [
    "council",
    "Whole council area",
    "It covers a whole council area; the point is only the middle of the council.",
  ],
  ["national", "The whole country", "It belongs to no one place, so the map does not draw it."],
  ["withheld", "Location withheld", "For people's safety nothing finer than the council is kept or shown."],
]);

export const AUTHOR_ROLES = vocabulary("author_roles", "Who said it", [
  ["resident", "Resident", "Someone who lives there."],
  ["organisation", "Organisation", "The organisation that does the work, or a partner."],
  ["council", "Council", "The council or a councillor."],
  ["government", "Government", "A government department or minister."],
  ["press", "Press", "A newspaper, broadcaster or magazine."],
]);

export const RECURRENCES = vocabulary("recurrences", "How a window recurs", [
  ["any-time", "Any time", "The authority takes expressions of interest all year."],
  ["annual", "Every year", "The same dates each year."],
  ["every-four-years", "Every four years", "The same dates every fourth year."],
  ["one-off", "Once", "One period, with dates."],
  ["per-contract", "With each contract", "Opens when a contract comes up for renewal."],
  ["per-service", "By service", "Each service has dates of its own."],
  ["case-by-case", "Case by case", "Decided for each asset or request."],
  [
    "set-but-not-seen",
    "Set, dates not seen",
    "The authority says that there is a period; its dates were not found.",
  ],
  ["not-stated", "Not stated", "The authority publishes no period; that does not mean closed."],
]);

export const WINDOW_RIGHTS = vocabulary("window_rights", "Right with a window", [
  [
    "community-right-to-challenge",
    "Community Right to Challenge",
    "When expressions of interest may be sent.",
  ],
  [
    "community-asset-transfer",
    "Community asset transfer",
    "When requests for a building or land may be sent.",
  ],
]);

export const LICENCES = vocabulary("licences", "Licence", [
  ["CC-BY-4.0", "Creative Commons Attribution 4.0", "Free to use and change; name the source."],
  ["CC0-1.0", "Creative Commons Zero", "No rights kept."],
  ["OGL-UK-3.0", "Open Government Licence v3.0", "Free to use and change; name the public body."],
  ["ODC-By-1.0", "Open Data Commons Attribution 1.0", "Free to use and change; name the source."],
]);
