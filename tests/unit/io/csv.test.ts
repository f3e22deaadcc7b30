/** CSV in the shapes that people's programs write it: encodings, separators, line ends, and quotes gone wrong. */
import { describe, expect, it } from "vitest";
import { decodeText, MOST_BYTES, parseSheet, readSheet, writeCsv } from "../../../src/io/csv.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 + text.length * 2));
  view.setUint16(0, 0xfeff, littleEndian);
  for (let index = 0; index < text.length; index++)
    view.setUint16(2 + index * 2, text.charCodeAt(index), littleEndian);
  return new Uint8Array(view.buffer);
}

describe("encodings", () => {
  const text = "id,name\ncafe,Café “Zoë” – £5";

  it("reads UTF-8 with and without a byte order mark", () => {
    expect(readSheet("a.csv", bytes(text)).rows[0]?.cells).toEqual(["cafe", "Café “Zoë” – £5"]);
    expect(readSheet("a.csv", bytes(`\uFEFF${text}`)).header).toEqual(["id", "name"]);
  });
  it("reads UTF-16 in both orders of bytes", () => {
    for (const littleEndian of [true, false]) {
      const sheet = readSheet("a.csv", utf16(text, littleEndian));
      expect(sheet.header).toEqual(["id", "name"]);
      expect(sheet.rows[0]?.cells[1]).toBe("Café “Zoë” – £5");
    }
  });
  it("reads Windows-1252, its quotation marks and its dash too", () => {
    const windows = Uint8Array.from([
      ...bytes("id,name\ncafe,Caf"),
      0xe9,
      0x20,
      0x93,
      0x5a,
      0x94,
      0x20,
      0x96,
      0x20,
      0xa3,
      0x35,
    ]);
    expect(decodeText(windows)).toBe("id,name\ncafe,Café “Z” – £5");
  });
  it("refuses a file that is too big, without reading it", () => {
    const { issues, rows } = readSheet("big.csv", new Uint8Array(MOST_BYTES + 1));
    expect(issues).toEqual([{ file: "big.csv", line: 1, code: "too-big", detail: "50 MB" }]);
    expect(rows).toEqual([]);
  });
});

describe("what is no CSV", () => {
  const told = (content: Uint8Array, file = "a.csv"): string | undefined => {
    const { issues, header, rows } = readSheet(file, content);
    expect([header, rows]).toEqual([[], []]);
    expect(issues.map(({ code, line }) => [code, line])).toEqual([["unreadable-file", 1]]);
    return issues[0]?.detail;
  };
  const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  /** Bytes that look random and are the same each time. */
  const noise = (length: number): Uint8Array => {
    let state = 1;
    return Uint8Array.from({ length }, () => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      return state >>> 24;
    });
  };

  it.each([
    ["a PNG", "\x89PNG\r\n\x1a\n\0\0", "this is a picture, not a CSV"],
    ["a JPEG", "\xff\xd8\xff\xe0\0\x10JFIF", "this is a picture, not a CSV"],
    ["a GIF", "GIF89a\x01,\0", "this is a picture, not a CSV"],
    ["a PDF", "%PDF-1.7\n%\xe2\xe3", "this is a PDF, not a CSV"],
    ["a packed file", "\x1f\x8b\x08\0", "this is an archive; unpack it"],
    ["a web page", "\n <!DOCTYPE html>\n<title>a,b</title>", "this is a web page or XML, not a CSV"],
    ["a web page after a mark", "\xef\xbb\xbf<HTML lang=en>", "this is a web page or XML, not a CSV"],
    ["XML", '<?xml version="1.0"?><Workbook>', "this is a web page or XML, not a CSV"],
  ])("is named, with what to do: %s", (_what, content, words) => {
    expect(told(latin(content))).toMatch(new RegExp(`^${words}.*(?:save|check)`));
  });
  it("is named where it is an archive, and not a spreadsheet", () => {
    expect(told(latin("PK\x03\x04"), "rows.zip")).toMatch(/^this is an archive; unpack it/);
    expect(told(latin("PK\x03\x04"), "rows.csv")).toMatch(/^this is a spreadsheet file/);
  });
  it("is told with a hint where it is no text, or UTF-16 without a mark", () => {
    const wide = utf16("id,name\na,Café\n", false).subarray(2);
    for (const content of [
      wide,
      utf16("id,name\na,Café\n", true).subarray(2),
      noise(9000),
      new Uint8Array(99),
    ])
      expect(told(content)).toMatch(/^this is not text, .* save it as CSV in UTF-8/);
  });
  it.each([
    ["a stray control character in a cell", bytes("id,name\na,b\0c\x1a\n")],
    ["lines within cells, as databases part them", bytes(`id,name\na,${"b\v".repeat(40)}c\n`)],
    ["a heading that begins with a mark of HTML", bytes("<1 mile,name\na,b\n")],
    ["many letters of Windows-1252", latin(`id;name\na;${"\xe9\x80\x93\x96".repeat(9999)}\n`)],
    [
      "letters of several bytes, cut where the look ends",
      bytes(`id\tname\na\t${"日本€🙂".repeat(30_000)}\n`),
    ],
    ["UTF-16 with a mark", utf16(`id,name\na,${"Ж日".repeat(40_000)}\n`, false)],
    ["a table of one picture's name", bytes("GIF,PDF\nPNG,%PDF-\n")],
  ])("is not seen in a table: %s", (_what, content) => {
    const sheet = readSheet("a.csv", content);
    expect(sheet.issues).toEqual([]);
    expect([sheet.header.length, sheet.rows.length]).toEqual([2, 1]);
  });
  it("is not looked for beyond the beginning", () => {
    const rows = "a,b\n".repeat(20_000);
    expect(readSheet("a.csv", bytes(`id,name\n${rows}<html>\n`)).rows).toHaveLength(20_001);
  });
});

describe("separators below a title", () => {
  const title = "Our list of groups, 2026";
  it.each([
    ["semicolons", `${title}\nname;postcode;website\nA trust, of Merrow;ZA1 1AA;https://a.example.org\n`],
    ["tabs", `${title}\nname\tpostcode\twebsite\nA trust, of Merrow\tZA1 1AA\thttps://a.example.org`],
    ["commas", 'Groups; 2026\nname,postcode,website\n"A trust, of Merrow",ZA1 1AA,https://a.example.org\n'],
    [
      "two titles and an empty line",
      `${title}\nPrinted on Monday\n;;\n\nname;postcode;website\nA trust, of Merrow;ZA1 1AA;https://a.example.org\nTotal: 1\n`,
    ],
    ["empty lines", "\n\nname;postcode;website\nA trust, of Merrow;ZA1 1AA;https://a.example.org"],
  ])("are found: %s", (_what, csv) => {
    const { header, rows } = parseSheet("list.csv", csv);
    const all = [header, ...rows.map(({ cells }) => cells)];
    const at = all.findIndex(([name]) => name === "name");
    expect(all[at]).toEqual(["name", "postcode", "website"]);
    expect(all[at + 1]).toEqual(["A trust, of Merrow", "ZA1 1AA", "https://a.example.org"]);
  });
  it.each([
    ["lists in cells", "id,themes\na,b;c;d;e\nb,f;g;h;i\n", ["id", "themes"]],
    ["rows that lack cells", "id,themes,name\na;b;c;d,x\ne,f,g\nh;i;j;k,l,m\n", ["id", "themes", "name"]],
    ["lists in quoted lines", 'id,note\na,"x\n1;2;3\n4;5;6\n7;8;9"\n', ["id", "note"]],
    ["one column", "themes\na\nb;c;d\ne\n", ["themes"]],
  ])("are not seen where there is none: %s", (_what, csv, header) => {
    expect(parseSheet("list.csv", csv).header).toEqual(header);
    expect(parseSheet("list.csv", csv).rows[0]?.cells.length).toBeLessThanOrEqual(header.length);
  });
});

describe("separators", () => {
  it.each([
    ["comma", "id,name,note\na,b;c,d"],
    ["semicolon", "id;name;note\na;b,c;d"],
    ["tab", "id\tname\tnote\na\tb,c;e\td"],
  ])("reads a file parted by %s", (_name, csv) => {
    const sheet = parseSheet("a.csv", csv);
    expect(sheet.header).toEqual(["id", "name", "note"]);
    expect(sheet.rows[0]?.cells).toHaveLength(3);
    expect(sheet.rows[0]?.cells[2]).toBe("d");
  });
});

describe("lines", () => {
  it.each([
    ["LF", "\n"],
    ["CRLF", "\r\n"],
    ["CR", "\r"],
  ])("counts lines as an editor does with %s", (_name, end) => {
    const csv = ["id,name", 'a,"two', 'lines"', "", "b,three"].join(end);
    const sheet = parseSheet("a.csv", csv);
    expect(sheet.rows.map(({ line }) => line)).toEqual([2, 5]);
    expect(sheet.rows[0]?.cells[1]).toBe("two\nlines");
    expect(sheet.issues).toEqual([]);
  });
  it("counts mixed line ends, and leaves out rows without any text", () => {
    const sheet = parseSheet("a.csv", "id,name\r\na,1\rb,2\n , \n,\nc,3");
    expect(sheet.rows.map(({ line, cells }) => [line, cells[0]])).toEqual([
      [2, "a"],
      [3, "b"],
      [6, "c"],
    ]);
  });
  it("calls an empty file no table", () => {
    for (const csv of ["", "\n\n", " , ,\n", "\uFEFF"]) {
      expect(parseSheet("a.csv", csv).issues.map(({ code }) => code)).toEqual(["not-a-table"]);
    }
  });
});

describe("quotes", () => {
  const faults = (csv: string) => parseSheet("a.csv", csv).issues.map(({ line, code }) => `${line} ${code}`);

  it("takes quotes as RFC 4180 has them", () => {
    expect(faults('id,name\n"a","b ""c"", d"\n"","e"\n')).toEqual([]);
    expect(faults('id,name\na,"b" \n"c" ,d')).toEqual([]);
  });
  it("finds a stray quote in the middle of a cell", () => {
    expect(faults('id,name\na,b\nc,5" pipe\nd,e')).toEqual(["3 stray-quote"]);
    // Blanks behind the last mark, and no line end.
    expect(parseSheet("a.csv", 'id;name\na;"b" ').rows[0]?.cells).toEqual(["a", "b"]);
    // As a spreadsheet puts it on the clipboard.
    const pasted = parseSheet("pasted", 'id\tname\na\tA garden, "tidy" & green');
    expect([pasted.issues, pasted.rows[0]?.cells]).toEqual([[], ["a", 'A garden, "tidy" & green']]);
    expect(faults('id,name\na, "b"\n')).toEqual(["2 stray-quote"]);
  });
  it("finds words after a quoted cell, which the parser would swallow rows for", () => {
    expect(faults('id,name\na,"b" c\nd,e')).toContain("2 stray-quote");
  });
  it("finds a quote that never closes at the line where it opens", () => {
    expect(faults('id,name\na,b\nc,"d\ne,f\ng,h')).toEqual(["3 unclosed-quote"]);
  });
  it("finds it where a later quoted cell would close it", () => {
    expect(faults('id,name\na,b\nc,"d\ne,f\n"g",h\ni,"j, k"\nl,m')).toEqual(["3 unclosed-quote"]);
  });
  it("keeps the lines of later rows right after a broken quote", () => {
    const sheet = parseSheet("a.csv", 'id,name\na,"b" c\nd,e"\nf,g\n');
    expect(sheet.rows.at(-1)).toEqual({ line: 4, cells: ["f", "g"] });
  });
});

describe("writing", () => {
  it("quotes what needs quotes, and ends in a line end", () => {
    expect(
      writeCsv([
        ["id", "note"],
        ["a", 'one, "two"\nthree'],
      ]),
    ).toBe('id,note\na,"one, ""two""\nthree"\n');
  });
});
