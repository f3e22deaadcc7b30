/** The composition root of the page that makes the line for someone else's site. */
import "./ui/styles/builder.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { siteName, siteRoot } from "./io/site-root.ts";
import { Builder } from "./ui/embed/Builder.tsx";

const page = document.getElementById("page");
if (page !== null) {
  createRoot(page).render(
    <StrictMode>
      <Builder root={siteRoot()} search={window.location.search} name={siteName()} />
    </StrictMode>,
  );
}
