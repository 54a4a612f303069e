import type { Article } from "../core/article/article.ts";
import { nothingTold, type ToldOfFiles } from "../core/article/settle-texts.ts";
import { compareNewestFirst } from "../core/catalog/order.ts";
import { ownIdPrefix } from "../core/catalog/own-files.ts";
import type { RowEntity } from "../core/catalog/row.ts";
import type { ResolvedMention } from "../core/entities/entity.ts";
import { resolveLibrary } from "../core/entities/resolve/resolve-library.ts";
import { contentHash } from "../core/hash/content-hash.ts";
import type { Mention } from "../core/ner/mention.ts";
import { readArticles, type ReadText } from "../ingest/read-articles.ts";
import { readersVersion } from "../core/article/readers-version.ts";
import type { NameToFind } from "../library/index/imports.ts";
import { buildShelf, type ShelfArticle } from "../library/shelf/build-shelf.ts";
import type { OwnEntity, OwnFile } from "../platform/own/own-schema.ts";
import type { OwnStore } from "../platform/own/own-store.ts";
import type { NewFile } from "../platform/own/own-schema.ts";
import type { FileRead, GivenFile, PutIn, Tagged } from "./ingest-api.ts";
import { KnownOwn } from "./known-own.ts";
import { LoadedAhead } from "./load-ahead.ts";
import { type AnewPlan, fileReadAnew, planAnew } from "./read-anew.ts";
import { ownEntityKey } from "./restore-own.ts";
import { mostFileBytes, nothingRead, notGiven, refused, tooLarge } from "./refused-file.ts";
import { ShelvedOwn } from "./shelved-own.ts";

/** Files of one read hold their record back until all of their articles are tagged. */
interface HeldFile extends Omit<NewFile, "file"> {
  file: OwnFile;
  /** Texts of it that are not put in yet. */
  left: number;
  /** Articles of it that were taken out, and come back. */
  readonly back: number;
}

interface HeldText {
  readonly read: ReadText;
  readonly file: HeldFile;
  /** It is here already, and takes the place of what is. */
  readonly isRenewed: boolean;
  mentions: readonly Mention[];
}

/** Entities of the texts that are to be put in. */
interface Resolved {
  readonly texts: readonly HeldText[];
  readonly mentionsByArticle: ReadonlyMap<string, readonly ResolvedMention[]>;
  readonly entities: readonly RowEntity[];
  readonly asked: readonly NameToFind[];
}

/** Finds the names of a text, in the language that its file says it is in. */
type TagText = (text: string, language: string | null) => Promise<readonly Mention[]>;

/** Where files become own articles: read, tagged, resolved and put in, each step when it is called for. */
export class IngestDesk {
  readonly #store: OwnStore;
  readonly #tag: TagText;
  readonly #keepsOriginals: boolean;
  readonly #known: KnownOwn;
  readonly #ahead: LoadedAhead;
  readonly #shelved: ShelvedOwn;
  #untagged: HeldText[] = [];
  #tagged: HeldText[] = [];
  #files: HeldFile[] = [];
  #resolved: Resolved | null = null;
  #entities: Map<string, OwnEntity> | null = null;

  constructor(store: OwnStore, tag: TagText, keepsOriginals: boolean) {
    this.#store = store;
    this.#tag = tag;
    this.#keepsOriginals = keepsOriginals;
    this.#known = new KnownOwn(store);
    this.#ahead = new LoadedAhead(store);
    this.#shelved = new ShelvedOwn(store);
  }

  /** Fetch the bytes of files that will be read next. */
  ahead(files: readonly GivenFile[]): void {
    this.#ahead.begin(files.filter((file) => sizeOf(file) <= mostFileBytes && file.isLost !== true));
  }

  async read(file: GivenFile, told: ToldOfFiles = nothingTold): Promise<FileRead> {
    const { path, isLost } = file;
    if (isLost === true) return refused("Not read", notGiven(path));
    if (sizeOf(file) > mostFileBytes) return refused(path, tooLarge(path));
    const { bytes, pages, hash } = await this.#ahead.take(file);
    const before = await this.#known.findFile(hash);
    const isAnew = before !== null && (await this.#isReadAnew(before, file));
    if (before !== null && !isAnew) return this.#meetAgain(hash, before, path);
    const twin = this.#files.find((other) => other.hash === hash);
    if (twin !== undefined) {
      twin.file = { ...twin.file, names: [...new Set([...twin.file.names, path])] };
      return { ...nothingRead, readAs: "The same file", already: twin.file.articles.length };
    }
    const { readAs, texts, problems, orders, isOpen } = await readArticles(
      path,
      bytes,
      { ...told, ...before?.told },
      pages,
    );
    if (isOpen) return { ...nothingRead, readAs, orders, isOpen };
    const named: ReadText[] = [];
    for (const text of texts)
      named.push({ ...text, article: { ...text.article, id: await ownIdOf(text.article), seed: path } });
    const plan = before === null ? null : await this.#planAnew(before, named);
    const all = plan?.texts ?? named;
    const renews = plan?.renews ?? new Set();
    const ids = all.map(({ article }) => article.id);
    const idsHere = new Set([...(await this.#known.findArticles(ids))].filter((id) => !renews.has(id)));
    for (const { read } of [...this.#untagged, ...this.#tagged]) idsHere.add(read.article.id);
    const fresh = all.filter(({ article: { id } }) => !idsHere.has(id) && idsHere.add(id));
    const came = {
      names: [path],
      ...(pages.length > 0 && { pages: pages.map((page) => page.name) }),
      bytes: sizeOf(file),
      at: new Date().toISOString(),
      readAs,
      articles: [...new Set(ids)],
      problems,
      readers: readersVersion,
      ...(told.word !== null && { told: { word: told.word, root: told.root } }),
    };
    const isKept = this.#keepsOriginals && file.kept === undefined;
    const held: HeldFile = {
      hash,
      file: before === null || plan === null ? came : fileReadAnew(before, came, plan),
      original: isKept ? bytes : null,
      ...(isKept && pages.length > 0 && { pageOriginals: pages.map((page) => page.bytes) }),
      ...(plan !== null && { drops: plan.drops }),
      left: fresh.length,
      back: 0,
    };
    this.#files.push(held);
    for (const read of fresh)
      this.#untagged.push({ read, file: held, isRenewed: renews.has(read.article.id), mentions: [] });
    const already = (plan === null ? named.length : held.file.articles.length) - fresh.length;
    return { readAs: held.file.readAs, fresh: fresh.length, already, problems, orders, isOpen };
  }

  /** Whether a file that came before is read once more: earlier readers read it, and nothing of it is to be brought back. */
  async #isReadAnew({ readers = 0, articles }: OwnFile, { kept }: GivenFile): Promise<boolean> {
    if (readers >= readersVersion) return false;
    if (kept !== undefined) return true;
    const takenOut = new Set(await this.#store.findTakenOut());
    return !articles.some((id) => takenOut.has(id));
  }

  async #planAnew({ articles }: OwnFile, texts: readonly ReadText[]): Promise<AnewPlan> {
    const takenOut = new Set(await this.#store.findTakenOut());
    return planAnew(texts, await this.#shelved.find(articles), articles, takenOut);
  }

  /** A file that came before brings its articles back where they were taken out, and its other name along. */
  async #meetAgain(hash: string, before: OwnFile, path: string): Promise<FileRead> {
    const names = before.names.includes(path) ? before.names : [...before.names, path];
    const { removed } = await this.#store.readContents();
    const back = before.articles.filter((id) => removed.has(id)).length;
    if (back > 0 || names !== before.names)
      this.#files.push({ hash, file: { ...before, names }, original: null, left: 0, back });
    const already = before.articles.length - back;
    return { ...nothingRead, readAs: before.readAs, fresh: back, already, problems: before.problems };
  }

  async tag(ms: number): Promise<Tagged> {
    const until = performance.now() + ms;
    let trouble: string | null = null;
    do {
      const text = this.#untagged.shift();
      if (text === undefined) break;
      try {
        text.mentions = await this.#tag(text.read.article.text, text.read.language);
      } catch (error) {
        // A text without its names is better than no text.
        trouble = error instanceof Error ? error.message : String(error);
      }
      this.#tagged.push(text);
    } while (performance.now() < until);
    return { left: this.#untagged.length, trouble };
  }

  async names(): Promise<readonly NameToFind[]> {
    const texts = this.#tagged;
    this.#entities ??= new Map(await this.#store.readEntities());
    const { entities, mentionsByArticle } = resolveLibrary(
      texts.map(({ read: { article }, mentions }) => ({ ...article, mentions })),
    );
    const asked = entities.filter(({ name, type }) => !this.#entities?.has(ownEntityKey(type, name)));
    this.#resolved = { texts: [...texts], mentionsByArticle, entities, asked };
    return asked.map(({ id, name, type }) => ({ id, name, type }));
  }

  async put(ids: readonly string[]): Promise<PutIn> {
    const resolved = this.#resolved;
    if (resolved === null) throw new Error("Nothing was asked to be named before it was put in.");
    const entities = (this.#entities ??= new Map(await this.#store.readEntities()));
    const givenIds = new Map(resolved.asked.map(({ id }, at) => [id, ids[at] ?? id]));
    const added: [string, OwnEntity][] = [];
    const taken = new Set([...entities.values()].map((entity) => entity.id));
    const final = new Map<string, RowEntity>();
    for (const { id, name, type } of resolved.entities) {
      const key = ownEntityKey(type, name);
      const idGiven = givenIds.get(id) ?? id;
      // Whoever of one's own is called so under another type keeps the id.
      const entity = entities.get(key) ?? { id: idGiven === id && taken.has(id) ? `${id}~${type}~own` : idGiven, name };
      if (!entities.has(key)) added.push([key, entity]);
      taken.add(entity.id);
      final.set(id, { id: entity.id, name: entity.name, type });
    }
    const byId = new Map([...final.values()].map((entity) => [entity.id, entity]));
    const articles = resolved.texts.map(({ read }): ShelfArticle => {
      const mentions = (resolved.mentionsByArticle.get(read.article.id) ?? []).map((mention) => ({
        ...mention,
        entity: final.get(mention.entity)?.id ?? mention.entity,
      }));
      return { ...read, mentions };
    });
    const done = new Map<HeldFile, number>();
    for (const { file } of resolved.texts) done.set(file, (done.get(file) ?? 0) + 1);
    const files = this.#files.filter((file) => file.left === (done.get(file) ?? 0));
    const filesPut = new Map(files.map((held) => [held, held.file]));
    const renews = new Set(resolved.texts.flatMap(({ read, isRenewed }) => (isRenewed ? [read.article.id] : [])));
    const put = await this.#putArticles(articles, renews, files, added, (id) => byId.get(id) ?? null);
    const back = files.reduce((sum, file) => sum + file.back, 0);
    await this.#known.add(
      files.map(({ hash }) => hash),
      resolved.texts.map(({ read }) => read.article.id),
    );
    for (const [key, entity] of added) entities.set(key, entity);
    for (const [file, count] of done) file.left -= count;
    // One that came under another name meanwhile is put in once more, with it.
    this.#files = this.#files.filter((held) => !filesPut.has(held) || filesPut.get(held) !== held.file);
    this.#tagged = this.#tagged.slice(resolved.texts.length);
    this.#resolved = null;
    return { ...put, articles: put.articles + back };
  }

  /** Another tab may put the same in meanwhile: then once more, without what it put in. */
  async #putArticles(
    articles: readonly ShelfArticle[],
    renews: ReadonlySet<string>,
    held: readonly HeldFile[],
    entities: readonly (readonly [string, OwnEntity])[],
    findEntity: (id: string) => RowEntity | null,
  ): Promise<PutIn> {
    const files = held.map((file): NewFile => ({ ...file }));
    for (;;) {
      const there = await this.#store.findArticles(articles.map(({ article }) => article.id));
      const fresh = articles
        .filter(({ article: { id } }) => renews.has(id) || !there.has(id))
        .toSorted((a, b) => compareNewestFirst(a.article, b.article));
      if (fresh.length === 0 && files.length === 0) return { articles: 0, already: articles.length };
      const shelf =
        fresh.length === 0
          ? null
          : {
              contents: {
                ids: fresh.map(({ article }) => article.id),
                dates: fresh.map(({ article }) => article.date),
                times: fresh.map(({ article }) => article.time),
              },
              build: (number: number) => buildShelf(fresh, number, findEntity),
              entities,
              renews,
            };
      if (await this.#store.put(shelf, files))
        return { articles: fresh.length, already: articles.length - fresh.length };
    }
  }
}

/** An article is known by its date and its text: the same text in two files is one article. */
async function ownIdOf({ date, text }: Article): Promise<string> {
  const bytes = new TextEncoder().encode(`${date ?? ""}\n${text.trim()}`);
  return `${ownIdPrefix}${(await contentHash(bytes, globalThis.crypto?.subtle)).slice(0, 16)}`;
}

/** The bytes of a file, with the pages that it lists. */
function sizeOf({ blob, pages = [], kept }: GivenFile): number {
  if (kept !== undefined) return kept.bytes;
  return pages.reduce((sum, page) => sum + page.blob.size, blob.size);
}
