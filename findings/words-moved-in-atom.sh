#!/usr/bin/env bash
# rss-parser 3.13.0: in an Atom entry whose content is XHTML (RFC 4287, 4.1.3.3) the words in em, b or a go to the end of their paragraph: of
# "The gate of Odal" with "gate" in em its content and its contentSnippet say "The  of Odalgate". feedparser 2.6.0 keeps the order.
# Exits 0 while that is so, 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact rss-parser@3.13.0 feedparser@2.6.0
cat > run.mjs <<'JS'
import { Readable } from "node:stream";
import FeedParser from "feedparser";
import RssParser from "rss-parser";

const feed = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Port</title><id>urn:x:1</id>
<updated>2023-11-06T00:00:00Z</updated><entry><title>Gate</title><id>urn:x:2</id><updated>2023-11-06T00:00:00Z</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The <em>gate</em> of Odal</p></div></content></entry></feed>`;
const [item] = (await new RssParser().parseString(feed)).items;
const parser = Readable.from([feed]).pipe(new FeedParser());
let other = "";
for await (const { description } of parser) other = description.replace(/<[^>]+>/g, "");
console.log(`rss-parser: ${JSON.stringify(item.contentSnippet)}\nfeedparser: ${JSON.stringify(other)}`);
process.exit(item.contentSnippet === "The  of Odalgate" && other === "The gate of Odal" ? 0 : 1);
JS
node run.mjs
