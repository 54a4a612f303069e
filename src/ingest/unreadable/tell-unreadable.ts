import { startsWithBytes, type FileView } from "../detect/file-view.ts";
import type { Complaint } from "../document.ts";

/** A file that holds no text Dateline can read, told by its first bytes. */
interface Unreadable {
  readonly label: string;
  readonly signatures: readonly (readonly [signature: string, at: number])[];
  readonly complaint: Complaint;
}

const notListed = "It is not listed.";

const kinds: readonly Unreadable[] = [
  {
    label: "Picture",
    signatures: [
      ["\x89PNG", 0],
      ["GIF8", 0],
      ["\xff\xd8\xff", 0],
      ["II*\0", 0],
      ["MM\0*", 0],
      ["WEBP", 8],
      ["ftypheic", 4],
      ["ftypavif", 4],
      ["BM", 0],
    ],
    complaint: {
      kind: "file-picture",
      message: "The file is a picture.",
      advice: `${notListed} If it shows a text, have the text recognised (OCR) and add what comes out of it.`,
    },
  },
  {
    label: "Sound or film",
    signatures: [
      ["ID3", 0],
      ["OggS", 0],
      ["fLaC", 0],
      ["RIFF", 0],
      ["ftyp", 4],
      ["\x1aE\xdf\xa3", 0],
    ],
    complaint: {
      kind: "file-media",
      message: "The file is sound or film.",
      advice: `${notListed} Add its transcript or its subtitles.`,
    },
  },
  {
    label: "Packed archive",
    signatures: [
      ["7z\xbc\xaf", 0],
      ["Rar!\x1a", 0],
      ["BZh", 0],
      ["\xfd7zXZ", 0],
      ["\x28\xb5\x2f\xfd", 0],
    ],
    complaint: {
      kind: "archive-unread",
      message: "The archive is packed in a way that is not read.",
      advice: `${notListed} Unpack it and add the files, or pack them as ZIP.`,
    },
  },
];

/** Say why a file cannot be read, with what to do; null when it looks as if it could. */
export function tellUnreadable(view: FileView): { readonly label: string; readonly complaint: Complaint } | null {
  const { bytes } = view;
  if (startsWithBytes(bytes, "\xd0\xcf\x11\xe0")) return oldOffice(view);
  const kind = kinds.find(({ signatures }) =>
    signatures.some(([signature, at]) => startsWithBytes(bytes, signature, at)),
  );
  if (kind !== undefined && (kind.label !== "Picture" || !startsWithBytes(bytes, "BM") || view.decoded.isBinary))
    return kind;
  return view.decoded.isBinary
    ? {
        label: "Not text",
        complaint: {
          kind: "file-binary",
          message: "The file is not text.",
          advice: `${notListed} Save it as text, or as one of the formats that Dateline reads.`,
        },
      }
    : null;
}

/** Outlook's mail and the office files of before 2007 are one kind of container. */
function oldOffice({ ending }: FileView): { readonly label: string; readonly complaint: Complaint } {
  if (ending === "msg" || ending === "oft" || ending === "pst")
    return {
      label: "Outlook mail",
      complaint: {
        kind: "file-msg",
        message: "The file is a mail in Outlook's own form.",
        advice: `${notListed} In Outlook, save it as .eml or as text, or drag it into another mail program and save it there.`,
      },
    };
  return {
    label: "Old Office file",
    complaint: {
      kind: "file-old-office",
      message: "The file is an Office file of before 2007.",
      advice: `${notListed} Open it and save it as .docx, or as .csv if it is a table.`,
    },
  };
}
