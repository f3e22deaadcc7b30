/** The way to correct one result, update or window: the form opens with its row filled in. */
import { joinKey } from "../../core/record/difference.ts";
import { useRecordSetting } from "./RecordSetting.tsx";

interface Props {
  readonly table: "outcomes" | "updates" | "rights-windows";
  /** What the row's key columns hold, in their order. */
  readonly rowKey: readonly string[];
  /** Which row, for those who hear the link alone. */
  readonly what: string;
}

export function FixLink({ table, rowKey, what }: Props) {
  const { root } = useRecordSetting();
  return (
    <a href={`${root}submit/?${new URLSearchParams({ table, id: joinKey(rowKey) })}`}>
      Fix this <span className="visually-hidden">({what})</span>
    </a>
  );
}
