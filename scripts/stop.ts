import { plainLine } from "./issue-table.ts";

/** An expected failure of a script: said in words, without a stack. */
export class Stop extends Error {
  readonly exitCode: number;
  constructor(message: string, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** Runs a script's body; an expected failure is told in a sentence and sets the exit code. */
export async function runScript(body: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await body();
  } catch (error) {
    const words = error instanceof Stop ? error.message : failureInWords(error);
    if (words === undefined) throw error;
    process.stderr.write(`${words}\n`);
    process.exitCode = error instanceof Stop ? error.exitCode : 1;
  }
}

/** What is wrong with the words of a command or with a file or folder, and what to do; undefined for a fault of ours. */
export function failureInWords(error: unknown): string | undefined {
  if (!(error instanceof Error && "code" in error && typeof error.code === "string")) return undefined;
  if (error.code.startsWith("ERR_PARSE_ARGS_")) return plainLine(wordsOfCommand(error.code, error.message));
  const say = WORDS_OF_FILES[error.code];
  const path = "path" in error && typeof error.path === "string" ? error.path : undefined;
  return say === undefined || path === undefined ? undefined : plainLine(say(path));
}

function wordsOfCommand(code: string, message: string): string {
  // Node names the option as it is declared, `-h, --help` or `--fix <value>`.
  const named = /'([^']*)'/.exec(message)?.[1] ?? "";
  const option = named.replace(/ <value>$/, "");
  if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION")
    return `There is no option ${option}. --help lists those that there are.`;
  if (code === "ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL")
    return `“${named}” is a word too many here. --help says what can be given.`;
  return /does not take an argument/.test(message)
    ? `The option ${option} takes no value. Give it alone.`
    : `The option ${option} needs a value behind it. --help says which.`;
}

/** What the machine says of files and folders, by its code. */
const WORDS_OF_FILES: Readonly<Record<string, (path: string) => string>> = {
  ENOENT: (path) => `There is no file or folder ${path}. Correct its name, or put it there.`,
  EACCES: notAllowed,
  EPERM: notAllowed,
  EROFS: (path) => `${path} is on a disk that cannot be written to. Take another folder.`,
  ENOSPC: (path) => `There is no room left on the disk to write ${path}. Make room, and run this again.`,
  EDQUOT: (path) => `You have no room left on the disk to write ${path}. Make room, and run this again.`,
  EISDIR: (path) => `${path} is a folder, and a file is needed. Name a file.`,
  ENOTDIR: (path) => `A part of ${path} is a file, and a folder is needed there. Correct the path.`,
  ENAMETOOLONG: (path) => `The name ${path} is too long for this disk. Take a shorter one.`,
  ELOOP: (path) => `${path} is a link that leads back to itself. Correct the link.`,
};

function notAllowed(path: string): string {
  return `You are not allowed to read or write ${path}. Change its permissions, or take another place.`;
}
