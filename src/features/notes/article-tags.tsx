import { useId, useState } from "react";
import { useTagsOf } from "../../data/notes.ts";
import { useNoteActions } from "../../data/notes-edit.ts";
import { IconButton } from "../../ui/icon-button.tsx";

/** The tags of an article, with a field for another. */
export function ArticleTags({ article }: { readonly article: string }) {
  const tags = useTagsOf(article);
  const actions = useNoteActions();
  const [tag, setTag] = useState("");
  const id = useId();
  return (
    <form
      className="article-tags"
      onSubmit={(event) => {
        event.preventDefault();
        for (const word of tag.split(/[,،、，;]/u)) actions.tagArticle(article, word, true);
        setTag("");
      }}
    >
      <label className="label" htmlFor={id}>
        Tags of this article
      </label>
      {tags.length === 0 ? null : (
        <ul>
          {tags.map((tagOn) => (
            <li key={tagOn} className="chip">
              <span dir="auto">#{tagOn}</span>
              <IconButton
                icon="x"
                label={`Remove the tag ${tagOn}`}
                onClick={() => actions.tagArticle(article, tagOn, false)}
              />
            </li>
          ))}
        </ul>
      )}
      <input
        id={id}
        dir="auto"
        maxLength={200}
        placeholder="Add a tag"
        value={tag}
        onChange={(event) => setTag(event.target.value)}
      />
    </form>
  );
}
