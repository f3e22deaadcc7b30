/** Fetching the site's own files: a missing, broken or unreachable file is a value, never an exception. */

/** Something that is on its way, here, or failed with words for people. */
export type Loading<T> =
  | { readonly state: "loading" }
  | { readonly state: "ready"; readonly value: T }
  | { readonly state: "failed"; readonly reason: string };

export const LOADING = { state: "loading" } as const;

/** The value of a loading, when it is there. */
export function readyValue<T>(loading: Loading<T> | undefined): T | undefined {
  return loading?.state === "ready" ? loading.value : undefined;
}

/** Fetches a file; what went wrong is told in words. */
async function loadResponse(fetcher: typeof fetch, url: string): Promise<Loading<Response>> {
  let response: Response;
  try {
    response = await fetcher(url);
  } catch {
    return { state: "failed", reason: NO_CONNECTION };
  }
  if (response.ok) return { state: "ready", value: response };
  return { state: "failed", reason: statusInWords(response.status) };
}

/** Said where a request was not answered at all. */
export const NO_CONNECTION = "there is no connection to the site";

/** Said of a file that the server answered for, and did not send. */
export function statusInWords(status: number): string {
  return status === 404 ? "the file is missing" : `the server answered ${status}`;
}

/** Fetches JSON and has it looked at by `accept`, which gives undefined for what is not the expected thing. */
export async function loadJson<T>(
  fetcher: typeof fetch,
  url: string,
  accept: (value: unknown) => T | undefined,
): Promise<Loading<T>> {
  const loaded = await loadResponse(fetcher, url);
  if (loaded.state !== "ready") return loaded;
  try {
    const value = accept(await loaded.value.json());
    return value === undefined
      ? { state: "failed", reason: "the file does not hold what it should" }
      : { state: "ready", value };
  } catch {
    return { state: "failed", reason: "the file is damaged" };
  }
}

/** Fetches text. */
export async function loadText(fetcher: typeof fetch, url: string): Promise<Loading<string>> {
  const loaded = await loadResponse(fetcher, url);
  if (loaded.state !== "ready") return loaded;
  try {
    return { state: "ready", value: await loaded.value.text() };
  } catch {
    return { state: "failed", reason: "the file is damaged" };
  }
}
