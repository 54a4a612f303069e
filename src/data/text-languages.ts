import { queryOptions, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Article } from "../core/article/article.ts";
import { languageOf } from "../core/text/language.ts";
import type { TextLanguages } from "./find-text-languages.ts";

/** What finds languages is fetched with the first article that is opened: no list needs it. */
function textLanguagesQuery({ id, text, paragraphs }: Pick<Article, "id" | "text" | "paragraphs">) {
  return queryOptions({
    queryKey: ["text-languages", id, text.length],
    queryFn: async () => (await import("./find-text-languages.ts")).findTextLanguages(text, paragraphs),
    structuralSharing: false,
  });
}

/** The languages of an article: what its letters alone show until more is known, and where what tells them cannot be had. */
export function useTextLanguages(article: Pick<Article, "id" | "text" | "paragraphs">): TextLanguages {
  const found = useQuery(textLanguagesQuery(article)).data;
  return useMemo(
    () => found ?? { whole: languageOf(article.text), ofParagraph: new Map(), unread: null },
    [found, article.text],
  );
}
