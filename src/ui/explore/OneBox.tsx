/** The one box: plain at first, with suggestions as soon as their code is here. */
import { useRef, useState } from "react";
import { later, useLater } from "../common/later.ts";
import { PlainBox, type Typed } from "./PlainBox.tsx";
import { useListShown } from "./useListShown.ts";

/** The box with suggestions. */
export const COMBOBOX = later(() => import("./Combobox.tsx"));

export function OneBox() {
  const typed = useRef<Typed>({ text: "", hasFocus: false });
  const [focused, setFocused] = useState(false);
  const shown = useListShown();
  const box = useLater(COMBOBOX, shown || focused);
  if (typeof box === "string") return <PlainBox typed={typed.current} onFocus={() => setFocused(true)} />;
  const { Combobox } = box.code;
  return <Combobox typed={typed.current} />;
}
