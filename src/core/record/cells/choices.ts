/** Cells that name one of what is known: a term of a vocabulary, a row of a table. */
import { bad, type CellType, good } from "../cell.ts";
import { nearestTerm } from "../suggest.ts";
import type { TermId, Vocabulary } from "../vocabulary.ts";
import { slug } from "./identifiers.ts";

/** One term of a closed list. */
export function oneOf<V extends Vocabulary>(vocabulary: V): CellType<TermId<V>> {
  return {
    name: "term",
    says: `one of: ${vocabulary.terms.map((term) => term.id).join(", ")}`,
    field: { type: "string", enum: vocabulary.terms.map((term) => term.id) },
    vocabulary,
    parse(value) {
      // The set holds exactly the ids of the type.
      if (vocabulary.ids.has(value)) return good(value as TermId<V>);
      return bad("unknown-term", nearestTerm(vocabulary, value));
    },
    format: (value) => value,
  };
}

/** The id of a record in one of the named tables. */
export function reference(...tables: readonly string[]): CellType<string> {
  return { ...slug, name: "reference", says: `the id of a row in ${tables.join(" or ")}`, refersTo: tables };
}
