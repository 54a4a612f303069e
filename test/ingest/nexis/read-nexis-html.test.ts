import { describe, expect, it } from "vitest";
import { readText } from "../read-text.ts";

const line = (outer: string, inner: string, text: string) =>
  `<BR><DIV CLASS="${outer}"><P CLASS="${inner}">${text}</P>\n</DIV>\n`;
const label = (name: string, value: string) =>
  line("c5", "c6", `<SPAN CLASS="c8">${name}: </SPAN><SPAN CLASS="c2">${value}</SPAN>`);
const document = (...parts: readonly string[]) =>
  `<!-- Hide XML section from browser\n<DOC NUMBER=1>\n<DOCFULL> -->\n${parts.join("")}<!-- Hide XML section from browser\n</DOCFULL>\n</DOC> -->\n`;
const download = (...documents: readonly string[]) =>
  `<HTML><HEAD><STYLE TYPE="text/css"><!--\n.c0 { text-align: center; }\n.c1 { text-align: center; margin-top: 0em; }\n.c5 { text-align: left; }\n--></STYLE><TITLE>&nbsp;</TITLE></HEAD><BODY><DIV CLASS="c5"><P CLASS="c6">Terms: quai<BR>Source: Gazette</P></DIV>${documents.join("")}</BODY></HTML>`;

const french = document(
  line("c0", "c1", '<SPAN CLASS="c2">1 of 2 DOCUMENTS</SPAN>'),
  line("c0", "c1", '<SPAN CLASS="c2">Gazette d\'Aldre</SPAN>'),
  line("c3", "c1", '<SPAN CLASS="c4">12 April</SPAN><SPAN CLASS="c2"> 2013 Friday</SPAN><BR>Edition Nord'),
  line("c5", "c6", '<SPAN CLASS="c7">Le quai ferme; La ville s\'inqui&egrave;te</SPAN>'),
  label("AUTEUR", "Claire Vasseur"),
  label("LONGUEUR", "61 mots"),
  `<BR><DIV CLASS="c5"><P CLASS="c9"><SPAN CLASS="c2">Le </SPAN><SPAN CLASS="c4">quai</SPAN><SPAN CLASS="c2"> a ferm&eacute;.</SPAN></P>\n<P CLASS="c9"><SPAN CLASS="c2">Les travaux commencent.</SPAN></P></DIV>`,
  '<BR><DIV CLASS="c5"><BR></DIV><TABLE><TR><TD><P>Quai</P></TD><TD><P>4</P></TD></TR></TABLE></DIV>',
  label("DATE-CHARGEMENT", "14 avril 2013"),
  label("LANGUE", "FRENCH"),
  label("TYPE-PUBLICATION", "Journal"),
  line("c0", "c1", "Copyright 2013 Presse d'Aldre<BR>Tous droits r&eacute;serv&eacute;s"),
);

describe("Nexis's old download as HTML", () => {
  it("is one article a document, its head and its closing lines no text", async () => {
    const { documents, problems } = await readText("Gazette.HTML", download(french, french));
    expect(documents).toHaveLength(2);
    expect(documents[0]).toMatchObject({
      date: "2013-04-12",
      title: "Le quai ferme; La ville s'inquiète",
      source: "Gazette d'Aldre",
      author: "Claire Vasseur",
      paragraphs: ["Le quai a fermé.", "Les travaux commencent.", "Quai 4"],
    });
    expect(problems).toEqual([]);
  });

  it("says so where Nexis gave an apology in place of a document", async () => {
    const sorry = document(line("c5", "c6", "We are sorry but there is an error in this document."));
    const { documents, problems } = await readText(
      "Gazette.HTML",
      download(`<A NAME="DOC_ID_1_0"></A>${french}`, `<A NAME="DOC_ID_2_0"></A>${sorry}`),
    );
    expect(documents).toHaveLength(1);
    expect(problems.map(({ kind }) => kind)).toEqual(["record-missing"]);
  });
});
