/** A page of layout (ALTO), a block a text. */
export const altoPage = (...blocks: readonly string[]): string =>
  `<alto xmlns="http://www.loc.gov/standards/alto/ns-v3#"><Layout><Page><PrintSpace>${blocks
    .map((block) => `<TextBlock><TextLine><String CONTENT="${block}"/></TextLine></TextBlock>`)
    .join("")}</PrintSpace></Page></Layout></alto>`;

interface Issue {
  readonly title: string;
  readonly date: string;
  /** Addresses of the pages, in the order of reading. */
  readonly pages: readonly string[];
  /** Listed in this order; as they are read where not said. */
  readonly listed?: readonly string[];
}

/** A page in the order of reading; the second is pointed to by an area of its file, as some are. */
const place = (at: number): string =>
  `<mets:div ORDER="${at + 1}"><mets:fptr FILEID="i1"/><mets:fptr${at === 1 ? `><mets:area FILEID="p${at}"/></mets:fptr>` : ` FILEID="p${at}"/>`}</mets:div>`;

/** An issue of a newspaper as METS: a title and a day as MODS gives them, its pages, and a picture of the first. */
export const metsIssue = ({ title, date, pages, listed = pages }: Issue): string => {
  const file = (address: string) =>
    `<mets:file ID="p${pages.indexOf(address)}" MIMETYPE="text/xml"><mets:FLocat LOCTYPE="URL" xlink:href="${address}"/></mets:file>`;
  return `<?xml version="1.0"?><mets:mets xmlns:mets="http://www.loc.gov/METS/" xmlns:mods="http://www.loc.gov/mods/v3" xmlns:xlink="http://www.w3.org/1999/xlink">
<mets:metsHdr CREATEDATE="2012-01-01T00:00:00"/>
<mets:dmdSec ID="issue"><mets:mdWrap><mets:xmlData><mods:mods><mods:titleInfo><mods:title>${title}</mods:title></mods:titleInfo><mods:originInfo><mods:dateIssued>${date}</mods:dateIssued></mods:originInfo></mods:mods></mets:xmlData></mets:mdWrap></mets:dmdSec>
<mets:fileSec><mets:fileGrp>${listed.map(file).join("")}<mets:file ID="i1" MIMETYPE="image/jp2"><mets:FLocat xlink:href="0001.jp2"/></mets:file></mets:fileGrp></mets:fileSec>
<mets:structMap TYPE="PHYSICAL"><mets:div>${pages.map((_, at) => place(at)).join("")}</mets:div></mets:structMap></mets:mets>`;
};
