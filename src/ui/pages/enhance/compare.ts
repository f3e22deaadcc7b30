/** Puts the tables of two to four councils' own pages side by side; the address says which, so that a link shows the same. */

import { droppedInWords } from "../../../core/find/dropped.ts";

/** How many councils can stand side by side. */
const MOST = 4;

/** What the comparison does to the world, passed in. */
export interface CompareEffects {
  /** Reads a page of this site as a document; undefined when it does not come. */
  readonly fetchPage: (address: string) => Promise<Document | undefined>;
  readonly readQuery: () => string;
  /** Puts a query into the address bar. */
  readonly writeQuery: (query: string) => void;
}

interface Council {
  readonly code: string;
  readonly name: string;
}

/** Starts the comparison inside `place`, whose `data-councils` names all councils as `code=name;…`. */
export function startComparison(place: HTMLElement, effects: CompareEffects): void {
  const councils = councilsOf(place);
  const asked = codesIn(effects.readQuery());
  const known = asked.flatMap((code) => councils.find((one) => one.code === code) ?? []);
  const chosen = known.slice(0, MOST).map(({ code }) => code);
  const table = document.createElement("div");
  table.className = "compare-table";
  // It scrolls sideways on a narrow screen, so the keyboard must reach it.
  table.tabIndex = 0;
  table.setAttribute("role", "region");
  table.setAttribute("aria-label", "Comparison");
  const status = document.createElement("p");
  status.setAttribute("role", "status");
  const choice = document.createElement("div");
  choice.className = "compare-choice";
  const selects = Array.from({ length: MOST }, (_, index) => councilSelect(councils, index, chosen[index]));
  choice.append(...selects.map(({ label }) => label));
  const note = noteOf(asked, known);
  place.replaceChildren(...(note === undefined ? [] : [note]), choice, status, table);
  let turns = 0;
  const show = async (): Promise<void> => {
    const turn = ++turns;
    const codes = [...new Set(selects.map(({ select }) => select.value).filter((code) => code !== ""))];
    const picked = codes.flatMap((code) => councils.find((one) => one.code === code) ?? []);
    if (picked.length < 2) {
      table.replaceChildren();
      status.textContent = "Choose two councils at least.";
      return;
    }
    status.textContent = "Reading their pages …";
    const pages = await Promise.all(picked.map(({ code }) => effects.fetchPage(`../council/${code}/`)));
    // A newer choice has been made while these were on their way.
    if (turn !== turns) return;
    table.replaceChildren(sideBySide(picked, pages));
    status.textContent = pages.includes(undefined)
      ? "One of the pages could not be read; the others are below."
      : `${picked.map(({ name }) => name).join(", ")} side by side.`;
  };
  for (const { select } of selects) {
    select.addEventListener("change", () => {
      const codes = selects.map((one) => one.select.value).filter((code) => code !== "");
      // What the note tells of stood in the address until now.
      note?.remove();
      effects.writeQuery(codes.length === 0 ? "" : `?with=${codes.join(",")}`);
      void show();
    });
  }
  void show();
}

function councilsOf(place: HTMLElement): readonly Council[] {
  return (place.dataset["councils"] ?? "").split(";").map((pair) => {
    const [code = "", name = ""] = pair.split("=");
    return { code, name };
  });
}

/** The codes that a link asks for, each once. */
function codesIn(query: string): readonly string[] {
  const codes = (new URLSearchParams(query).get("with") ?? "").split(",").map((code) => code.trim());
  return [...new Set(codes)].filter((code) => code !== "");
}

/** What of a link is not shown, and why; undefined where all is. `known` are the councils among what was asked for. */
function noteOf(asked: readonly string[], known: readonly Council[]): HTMLElement | undefined {
  const unknown = asked.filter((code) => known.every((one) => one.code !== code));
  const tooMany = known.slice(MOST);
  const dropped = [...unknown, ...tooMany.map(({ name }) => name)];
  const words = droppedInWords(
    dropped.map((value) => ({ key: "with", value })),
    () => "council",
  );
  if (words === undefined) return undefined;
  const note = document.createElement("p");
  note.className = "note";
  note.setAttribute("role", "status");
  note.textContent = tooMany.length === 0 ? words : `${words} At most ${MOST} councils stand side by side.`;
  return note;
}

function councilSelect(councils: readonly Council[], index: number, chosen: string | undefined) {
  const label = document.createElement("label");
  const select = document.createElement("select");
  select.append(new Option(index < 2 ? "Choose a council" : "None", ""));
  for (const { code, name } of councils) select.append(new Option(name, code));
  select.value = chosen ?? "";
  label.append(`Council ${index + 1}`, select);
  return { label, select };
}

/** Rows by the titles of the first page; a cell that a page does not have stays empty. */
function sideBySide(
  councils: readonly Council[],
  pages: readonly (Document | undefined)[],
): HTMLTableElement {
  const table = document.createElement("table");
  table.className = "glance";
  const head = table.createTHead().insertRow();
  head.append(
    headCell("col", "Fact"),
    ...councils.map(({ code, name }) => headCell("col", linkTo(code, name))),
  );
  const cells = pages.map((page) => (page === undefined ? new Map<string, Element>() : cellsOf(page)));
  const titles = [...new Set(cells.flatMap((own) => [...own.keys()]))];
  const body = table.createTBody();
  for (const title of titles) {
    const row = body.insertRow();
    row.append(headCell("row", title));
    councils.forEach(({ code }, index) => {
      const cell = row.insertCell();
      const source = cells[index]?.get(title);
      if (source !== undefined) cell.append(...ownNodes(source, code));
    });
  }
  return table;
}

function cellsOf(page: Document): Map<string, Element> {
  const rows = [...page.querySelectorAll("#glance tr")];
  return new Map(
    rows.flatMap((row): readonly (readonly [string, Element])[] => {
      const [title, value] = [row.querySelector("th"), row.querySelector("td")];
      return title === null || value === null ? [] : [[title.textContent ?? "", value]];
    }),
  );
}

/** Copies of a cell's nodes, their relative links made to hold from here. */
function ownNodes(cell: Element, code: string): readonly Node[] {
  const copy = document.importNode(cell, true);
  for (const link of copy.querySelectorAll("a")) {
    const address = link.getAttribute("href") ?? "";
    if (address.startsWith(".")) link.setAttribute("href", `../council/${code}/${address}`);
  }
  return [...copy.childNodes];
}

function headCell(scope: "col" | "row", content: string | Node): HTMLTableCellElement {
  const cell = document.createElement("th");
  cell.scope = scope;
  cell.append(content);
  return cell;
}

function linkTo(code: string, name: string): HTMLAnchorElement {
  const link = document.createElement("a");
  link.href = `../council/${code}/`;
  link.textContent = name;
  return link;
}
