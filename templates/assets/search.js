// Search over the static index that the generator writes. The token rule is in the generator's
// src/AiNewsSite/Relations/Terms/README.md; both ends run the vectors in token-vectors.json.
(() => {
  "use strict";

  // ---- The token rule ----

  const NONE = 0, LATIN = 1, HIRAGANA = 2, KATAKANA = 3, LONG = 4, HAN = 5;
  const LONGEST_WORD = 32, MOST_JOINED = 4;

  const kindOf = (c) => {
    if ((c >= 48 && c <= 57) || (c >= 97 && c <= 122)) return LATIN;
    if (c < 0xdf || c === 0xf7) return NONE;
    if (c <= 0x2af || (c >= 0x300 && c <= 0x36f)) return LATIN;
    if (c >= 0x370 && c <= 0x52f) return c === 0x37e || c === 0x387 ? NONE : LATIN;
    if (c >= 0x1e00 && c <= 0x1eff) return LATIN;
    if ((c >= 0x3005 && c <= 0x3007) || c === 0x303b) return HAN;
    if ((c >= 0x3041 && c <= 0x3096) || c === 0x309d || c === 0x309e) return HIRAGANA;
    if ((c >= 0x30a1 && c <= 0x30fa) || c === 0x30fd || c === 0x30fe) return KATAKANA;
    if (c >= 0x31f0 && c <= 0x31ff) return KATAKANA;
    if (c === 0x30fc) return LONG;
    if ((c >= 0x3400 && c <= 0x4dbf) || (c >= 0x4e00 && c <= 0x9fff)) return HAN;
    if ((c >= 0xac00 && c <= 0xdfff) || (c >= 0xf900 && c <= 0xfaff)) return HAN;
    return NONE;
  };

  const lower = (unit) => (unit === "\u0130" ? "i" : unit.toLowerCase());
  const isJapanese = (unit) => kindOf(unit.charCodeAt(0)) > LATIN;
  const isJoiner = (unit) => unit === "-" || unit === "." || unit === "_" || unit === "\u2010";

  /** The key of a text; `at`, where given, takes for every unit of the key its place in the text. */
  const keyOf = (text, at) => {
    const units = [], kinds = [], places = [];
    for (const [unit, place] of normalized(text)) {
      const folded = lower(unit);
      units.push(folded);
      kinds.push(kindOf(folded.charCodeAt(0)));
      places.push(place);
    }
    let key = "", kana = NONE;
    const separate = (separator, place) => {
      if (!key) return;
      if (key.endsWith(" ") || key.endsWith("-")) key = key.slice(0, -1) + " ";
      else {
        key += separator;
        at?.push(place);
      }
    };
    for (let i = 0; i < units.length; i++) {
      const kind = kinds[i];
      const unit = units[i];
      if (kind === NONE) {
        separate(isJoiner(unit) && kinds[i - 1] === LATIN && kinds[i + 1] === LATIN ? "-" : " ", places[i]);
        kana = NONE;
        continue;
      }
      if (kind === LONG) {
        let next = i + 1;
        while (kinds[next] === LONG) next++;
        if (kana === NONE || kinds[next] !== kana) continue;
      } else kana = kind === HIRAGANA || kind === KATAKANA ? kind : NONE;
      key += unit;
      at?.push(places[i]);
    }
    return key.replace(/[ -]+$/, "");
  };

  // NFKC joins a character with the marks after it: such a cluster keeps the place of its first unit.
  const PLAIN = /^[\u0020-\u007e\u3001-\u3096\u30a1-\u30fe\u4e00-\u9fff]*$/;
  function* normalized(text) {
    if (PLAIN.test(text)) {
      for (let i = 0; i < text.length; i++) yield [text[i], i];
      return;
    }
    const whole = text.normalize("NFKC");
    if (whole.length === text.length) {
      for (let i = 0; i < whole.length; i++) yield [whole[i], i];
      return;
    }
    for (const part of text.matchAll(/[^](?:[\u0300-\u036f\u1160-\u11ff\u3099\u309a\uff9e\uff9f\uffa0-\uffdc]|(?<=[\ud800-\udbff])[\udc00-\udfff])*/g))
      for (const unit of part[0].normalize("NFKC").split("")) yield [unit, part.index];
  }

  /** The tokens of a key, in order: {word} | {unit} | {pair}. */
  const tokensOf = (key) => {
    const tokens = [];
    let before = "", at = 0;
    while (at < key.length) {
      const unit = key[at];
      if (unit === " " || unit === "-") {
        before = "";
        at++;
        continue;
      }
      if (before) tokens.push({ pair: before + unit });
      if (isJapanese(unit)) {
        tokens.push({ unit });
        before = unit;
        at++;
        continue;
      }
      const end = runEnd(key, at);
      if (key[at - 1] !== "-") {
        const joined = compound(key, at);
        if (joined) tokens.push({ word: joined, joined: true });
      }
      tokens.push({ word: key.slice(at, Math.min(end, at + LONGEST_WORD)), at, end });
      before = key[end - 1];
      at = end;
    }
    return tokens;
  };

  const runEnd = (text, at) => {
    while (at < text.length && text[at] !== " " && text[at] !== "-" && !isJapanese(text[at])) at++;
    return at;
  };

  const compound = (text, at) => {
    let joined = "";
    for (let runs = 1; ; runs++) {
      const end = runEnd(text, at);
      joined += text.slice(at, end);
      if (runs > MOST_JOINED || joined.length > LONGEST_WORD) return null;
      if (text[end] !== "-") return runs > 1 ? joined : null;
      at = end + 1;
    }
  };

  // 3.5 must not be found in 35.
  const squeeze = (key) => key.replace(/ |(?<![0-9])-|-(?![0-9])/g, "");

  // ---- Reading the index (written by the generator's Relations/Search) ----

  const mix = (hash) => {
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    hash = Math.imul(hash ^ (hash >>> 13), 0x297a2d39);
    return (hash ^ (hash >>> 16)) >>> 0;
  };
  const pairKey = (pair) =>
    pair.length === 1 ? pair.charCodeAt(0) : ((pair.charCodeAt(0) << 16) | pair.charCodeAt(1)) >>> 0;

  /** The rows of all fives of a key, in the order of their places. */
  const rowsOf = (key, count) => {
    const units = key.replaceAll("-", " ");
    const rows = [];
    for (let at = 0; at + 5 <= units.length; at++) {
      const five = units.slice(at, at + 5);
      if (five[0] === " " || five[4] === " " || five.split("").every((unit) => kindOf(unit.charCodeAt(0)) === LATIN)) continue;
      let hash = 0;
      for (let i = 0; i < 5; i++) hash = (Math.imul(hash, 0x01000193) + five.charCodeAt(i)) | 0;
      rows.push(Math.floor((mix(hash) * count) / 2 ** 32));
    }
    return rows;
  };

  /** Reads numbers of seven bits a byte, and lists in Rice code. */
  class Reader {
    constructor(bytes) {
      this.bytes = bytes;
      this.at = 0;
    }
    number() {
      let value = 0, scale = 1;
      for (;;) {
        const byte = this.bytes[this.at++];
        value += (byte & 127) * scale;
        if (byte < 128) return value;
        scale *= 128;
      }
    }
    list(count, universe) {
      const mean = Math.floor((universe * 11) / (16 * Math.max(1, count)));
      const parameter = mean === 0 ? 0 : 31 - Math.clz32(mean);
      const numbers = new Int32Array(count);
      let bit = 0, last = -1;
      const next = () => (this.bytes[this.at + (bit >> 3)] >> (7 - (bit++ & 7))) & 1;
      for (let i = 0; i < count; i++) {
        let gap = 0;
        while (next()) gap++;
        for (let j = 0; j < parameter; j++) gap = gap * 2 + next();
        last += gap + 1;
        numbers[i] = last;
      }
      this.at += (bit + 7) >> 3;
      return numbers;
    }
  }

  const EMPTY = { units: new Int32Array(0), labels: new Int32Array(0), titles: new Int32Array(0) };

  const readLists = (reader, index) => {
    const head = reader.number();
    const lists = { ...EMPTY, units: reader.list(Math.floor(head / 4), index.unitCount) };
    if (head & 2) lists.labels = reader.list(reader.number(), index.postCount);
    if (head & 1) lists.titles = reader.list(reader.number(), index.postCount);
    return lists;
  };

  const readShard = (bytes, index) => {
    const reader = new Reader(bytes);
    const shard = { pairs: new Map(), words: [] };
    for (let left = reader.number(), key = 0; left > 0; left--) {
      key += reader.number();
      shard.pairs.set(key, readLists(reader, index));
    }
    const decoder = new TextDecoder();
    let word = new Uint8Array(0);
    for (let left = reader.number(); left > 0; left--) {
      const shared = reader.number(), more = reader.number();
      const next = new Uint8Array(shared + more);
      next.set(word.subarray(0, shared));
      next.set(bytes.subarray(reader.at, reader.at + more), shared);
      reader.at += more;
      word = next;
      shard.words.push([decoder.decode(word), readLists(reader, index)]);
    }
    return shard;
  };

  const readRows = (bytes, index) => {
    const reader = new Reader(bytes);
    return Array.from({ length: index.rowsInFile }, () => reader.list(reader.number(), index.unitCount));
  };

  /** Inflates what was deflated after the bytes `before`: these go ahead of it as a block that is stored as it is. */
  const inflate = async (bytes, before) => {
    const size = before.length;
    const head = [0, size & 255, size >> 8, ~size & 255, (~size >> 8) & 255];
    const stream = new Blob([new Uint8Array(head), before, bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    return new Uint8Array(await new Response(stream).arrayBuffer()).subarray(size);
  };

  const encode = (text, chars) => {
    const codes = new Map(chars.split("").map((unit, code) => [unit, code < 200 ? [code] : [200 + ((code - 200) >> 8), (code - 200) & 255]]));
    return new Uint8Array(text.split("").flatMap((unit) => codes.get(unit)));
  };

  /** Records of a text file by unit. */
  const readTexts = async (bytes, { chars, common }) => {
    const codes = await inflate(bytes, common);
    const parts = [];
    let text = "";
    for (let i = 0; i < codes.length; i++) {
      const code = codes[i];
      if (code < 200) text += chars[code];
      else if (code < 255) text += chars[200 + ((code - 200) << 8) + codes[++i]];
      else text += String.fromCharCode((codes[++i] << 8) | codes[++i]);
      if (text.endsWith("\0")) {
        parts.push(text.slice(0, -1));
        text = "";
      }
    }
    const records = new Map();
    for (const part of parts) {
      const [unit, title, path, date, categories, tags, body] = part.split("\u0001");
      const names = (list) => (list ? list.split("\u0002") : []);
      records.set(+unit, { title, path, date, categories: names(categories), tags: names(tags), body });
    }
    return records;
  };

  const unrun = (runs) => {
    const numbers = [];
    for (let i = 0; i < runs.length; i += 2) for (let n = runs[i + 1]; n > 0; n--) numbers.push(runs[i]);
    return numbers;
  };

  const readManifest = (json) => {
    const firsts = [0], postOfUnit = [], fileOfUnit = [];
    unrun(json.units).forEach((units, post) => {
      firsts.push(firsts[post] + units);
      for (let i = 0; i < units; i++) postOfUnit.push(post);
    });
    unrun(json.files).forEach((units, file) => {
      for (let i = 0; i < units; i++) fileOfUnit.push(file);
    });
    const sets = json.sets;
    return {
      ...json,
      common: encode(json.common, json.chars),
      firsts,
      postOfUnit,
      fileOfUnit,
      unitCount: postOfUnit.length,
      postCount: firsts.length - 1,
      years: unrun(json.years),
      categoriesOf: unrun(json.set).map((set) => sets[set]),
    };
  };

  // ---- Looking up ----

  const intersect = (one, other) => {
    const both = [];
    for (let i = 0, j = 0; i < one.length && j < other.length; ) {
      if (one[i] === other[j]) both.push(one[i++]), j++;
      else if (one[i] < other[j]) i++;
      else j++;
    }
    return both;
  };

  const unite = (lists) => {
    if (lists.length === 1) return lists[0];
    const all = new Set();
    for (const list of lists) for (const number of list) all.add(number);
    return [...all].sort((a, b) => a - b);
  };

  // How many lists are looked up at once, and how few candidates are few enough to look at their texts: lists of the
  // index cost about as much as texts, rows less.
  const LISTS_AT_ONCE = 4, FEW = 16, FEW_FOR_ROWS = 4;
  // Texts that are read to find ten that hold the query word for word.
  const MOST_TEXTS = 96, TEXTS_AT_ONCE = 10;

  // What a unit adds to how telling a token is.
  const WEIGHTS = { [HAN]: 2, [KATAKANA]: 1.2, [LATIN]: 1 };
  const weightOf = (text) => text.split("").reduce((sum, unit) => sum + (WEIGHTS[kindOf(unit.charCodeAt(0))] ?? 0), 0);

  /** What must be looked up for a key, the most telling first. */
  const lookupsOf = (key) => {
    const lookups = [];
    for (const { unit, pair, word, joined, at, end } of tokensOf(key)) {
      if (unit && key.length === 1) lookups.push({ pair: unit, weight: 9 });
      if (pair) lookups.push({ pair, weight: weightOf(pair) });
      if (!word || joined) continue;
      const prefix = end === key.length;
      // At the start, with Japanese right behind it, a word may be the end of a longer one; a short one often is.
      const head = at === 0 && !prefix && isJapanese(key[end]);
      // Words that begin with one letter are all over the index; the letter stands in it as a unit.
      if (prefix && word.length === 1) lookups.push({ pair: word, weight: 8 });
      else if (!head || word.length > 2) lookups.push({ word, prefix, head, weight: 8 });
    }
    return lookups.sort((a, b) => b.weight - a.weight);
  };

  /** A key of kana alone, in hiragana and in katakana. */
  const variantsOf = (key) => {
    if (!/^[\u3041-\u3096\u30a1-\u30f6ー]{3,}$/.test(key)) return [key];
    const shift = (text, from, to, by) =>
      text.replace(/[\u3041-\u30f6]/g, (c) => (c >= from && c <= to ? String.fromCharCode(c.charCodeAt(0) + by) : c));
    return [...new Set([key, shift(key, "ァ", "ヶ", -0x60), shift(key, "ぁ", "ゖ", 0x60)])];
  };

  /** The search of one site. `load` gives the bytes of a file of the index, named by its path in the index's folder. */
  class Search {
    constructor(load) {
      this.load = load;
      this.shards = new Map();
      this.rows = new Map();
      this.texts = new Map();
    }

    async ready() {
      this.index ??= this.load("index.json").then((bytes) => readManifest(JSON.parse(new TextDecoder().decode(bytes))));
      return (this.site = await this.index);
    }

    shard(number) {
      if (!this.shards.has(number))
        this.shards.set(number, this.load(`g/${number}.bin?${this.site.version}`).then((b) => readShard(b, this.site)));
      return this.shards.get(number);
    }

    async row(number) {
      const { rowsInFile, version } = this.site;
      const file = Math.floor(number / rowsInFile);
      if (!this.rows.has(file)) this.rows.set(file, this.load(`r/${file}.bin?${version}`).then((b) => readRows(b, this.site)));
      return (await this.rows.get(file))[number % rowsInFile];
    }

    textsOf(unit) {
      const file = this.site.fileOfUnit[unit];
      if (!this.texts.has(file))
        this.texts.set(file, this.load(`t/${file}.bin?${this.site.version}`).then((b) => readTexts(b, this.site)));
      return this.texts.get(file);
    }

    async look(lookup) {
      const { shards } = this.site;
      if (lookup.pair) {
        const key = pairKey(lookup.pair);
        return (await this.shard(mix(key) % shards)).pairs.get(key) ?? EMPTY;
      }
      const { word, prefix } = lookup;
      const shard = await this.shard(mix(pairKey(word[0] + (word[1] ?? " "))) % shards);
      const found = shard.words.filter(([other]) => (prefix ? other.startsWith(word) : other === word));
      if (!found.length) return EMPTY;
      const join = (name) => unite(found.map(([, lists]) => lists[name]));
      return { units: join("units"), labels: join("labels"), titles: join("titles") };
    }

    /** Units that may hold a term word for word, and posts that may hold it in their title or labels. */
    async term(key) {
      const variants = variantsOf(key);
      const found = await Promise.all(variants.map((variant) => this.lists(variant)));
      const joined = squeeze(key);
      if (joined.length < key.length && /^[0-9a-z]+$/.test(joined))
        found.push(await this.look({ word: joined.slice(0, LONGEST_WORD), prefix: true }));
      const all = (name) => (found.length === 1 ? found[0][name] : unite(found.map((lists) => lists[name])));
      // One list, looked up in full, says all there is to say.
      const exact = key.length <= 2 || !/[^0-9a-z]/.test(key);
      const phrases = variants.map(squeeze);
      return { key, phrases, exact, units: all("units"), titles: new Set(all("titles")), labels: new Set(all("labels")) };
    }

    /** What is in all the lists of a key, looked up a few at a time until little is left. */
    async lists(key, lookups = lookupsOf(key)) {
      let units = null, titles = null, labels = null;
      for (let used = 0; used < lookups.length && (units === null || units.length > FEW); used += LISTS_AT_ONCE) {
        const lists = await Promise.all(lookups.slice(used, used + LISTS_AT_ONCE).map((lookup) => this.look(lookup)));
        for (const list of lists) {
          units = units === null ? list.units : intersect(units, list.units);
          titles = titles === null ? list.titles : intersect(titles, list.titles);
          labels = labels === null ? list.labels : intersect(labels, list.labels);
        }
        if (used === 0) units = await this.narrow(units, key);
      }
      if (units?.length === 0 && lookups.some((lookup) => lookup.head))
        return this.lists(key, lookups.filter((lookup) => !lookup.head));
      return { units: units ?? [], titles: titles ?? [], labels: labels ?? [] };
    }

    /** Those of the units that are in the rows of all the key's fives. */
    async narrow(units, key) {
      const rows = this.site.rows ? rowsOf(key, this.site.rows) : [];
      // Neighbours say much the same: those that are apart come first.
      const apart = [0, 2, 1].flatMap((first) => rows.filter((_, i) => i % 3 === first));
      for (let used = 0; used < apart.length && units.length > FEW_FOR_ROWS; used += LISTS_AT_ONCE)
        for (const row of await Promise.all(apart.slice(used, used + LISTS_AT_ONCE).map((number) => this.row(number))))
          units = intersect(units, row);
      return units;
    }

    /** Candidates, best first. */
    async candidates(terms, filter, whole = null) {
      const { postOfUnit, years, categoriesOf } = this.site;
      const near = new Set(whole?.units);
      const found = new Map();
      terms.forEach((term, place) => {
        for (const unit of term.units) {
          const post = postOfUnit[unit];
          if (filter.year && years[post] !== filter.year) continue;
          if (filter.category >= 0 && !categoriesOf[post].includes(filter.category)) continue;
          if (!found.has(post)) {
            if (place > 0) continue;
            found.set(post, { post, units: new Map(), terms: 0, score: 0 });
          }
          const candidate = found.get(post);
          if (candidate.terms < place) continue;
          candidate.units.set(unit, (candidate.units.get(unit) ?? 0) + 1);
          if (candidate.terms === place) {
            candidate.terms++;
            candidate.score += term.titles.has(post) ? 100 : term.labels.has(post) ? 10 : 1;
          }
        }
      });
      const list = [...found.values()].filter((candidate) => candidate.terms === terms.length);
      for (const candidate of list) {
        // Terms that stand in one place are worth more, and most of all as they are written.
        const worth = ([unit, count]) => (near.has(unit) ? terms.length + 1 : count);
        const order = [...candidate.units].sort((a, b) => worth(b) - worth(a) || a[0] - b[0]);
        if (terms.length > 1) candidate.score += worth(order[0]) > terms.length ? 1000 : worth(order[0]);
        candidate.order = order.map(([unit]) => unit);
      }
      return list.sort((a, b) => b.score - a.score || a.post - b.post);
    }

    /** What of the whole query a candidate's texts really hold. */
    async check(candidate, whole, terms, budget) {
      let best = null;
      for (const unit of candidate.order) {
        if (best && (budget.left <= 0 || best.rank >= 100)) break;
        if (!this.texts.has(this.site.fileOfUnit[unit])) budget.left--;
        const record = (await this.textsOf(unit)).get(unit);
        record.keys ??= {
          title: squeeze(keyOf(record.title)),
          labels: [...record.tags, ...record.categories].map((label) => squeeze(keyOf(label))),
          body: squeeze(keyOf(record.body)),
        };
        const { title, labels, body } = record.keys;
        const holds = (phrase) =>
          title.includes(phrase) ? 100 : labels.some((label) => label.includes(phrase)) ? 12 : body.includes(phrase) ? 10 : 0;
        // Words as they stand together in the query come before words that are scattered, even over a title.
        const together = terms.length > 1 ? 2000 : 5;
        const each = terms.map((term) => {
          const held = Math.max(...term.phrases.map(holds));
          // In the text, and the index knows it from a heading.
          return held === 10 && term.labels.has(candidate.post) ? 11 : held;
        });
        const rank = each.every((one) => one > 0)
          ? Math.min(...each) * 10 + (holds(whole) > 0 ? together : 0) + holds(whole)
          : each.filter((one) => one > 0).length / (terms.length + 1);
        if (!best || rank > best.rank) best = { rank, unit, record };
      }
      Object.assign(candidate, best);
      candidate.checked = true;
    }

    /**
     * Finds posts. `filter`: { category: its place among the categories, or -1; year: a number, or 0 }.
     * The answer's `more` says that there are results behind the last; `exact`, that the count is no estimate.
     */
    async find(query, { filter = { category: -1, year: 0 }, shown = 10, isStale = () => false } = {}) {
      await this.ready();
      const keys = [...new Set(query.split(/[\s\u3000]+/).map((part) => keyOf(part)).filter(Boolean))];
      const written = keyOf(query);
      if (!keys.length) return { results: [], count: 0, exact: true, more: false, phrases: [] };
      const terms = await Promise.all(keys.map((key) => this.term(key)));
      const together = keys.length > 1 ? await this.lists(written) : null;
      if (isStale()) return null;
      terms.sort((a, b) => a.units.length - b.units.length);
      let list = await this.candidates(terms, filter, together);
      const whole = squeeze(written);
      const phrases = terms.flatMap((term) => term.phrases);
      const exact = terms.length === 1 && terms[0].exact;
      let checked = 0;
      const budget = { left: MOST_TEXTS + shown };
      const good = () => list.filter((candidate) => candidate.checked && candidate.rank >= 1).length;
      while (checked < list.length && budget.left > 0 && good() < shown) {
        const wave = list.slice(checked, checked + Math.min(TEXTS_AT_ONCE, Math.max(shown - good(), 4)));
        checked += wave.length;
        await Promise.all(wave.map((candidate) => this.check(candidate, whole, terms, budget)));
        if (isStale()) return null;
      }
      if (!exact) list = list.filter((candidate) => !candidate.checked || candidate.rank >= 1);
      let scattered = false;
      if (list.length === 0 && terms.some((term) => /^(?=.*[^0-9a-z])...+/.test(term.key))) {
        const apart = await this.apart(keys, filter, shown);
        if (isStale()) return null;
        if (apart.length) [list, scattered] = [apart, true];
      }
      const seen = list.filter((candidate) => candidate.checked);
      if (!scattered && !exact) seen.sort((a, b) => b.rank - a.rank || a.post - b.post);
      const results = seen.slice(0, shown).map(({ post, unit, record }) => ({ ...record, post, unit }));
      return {
        results,
        count: list.length,
        exact: exact || seen.length === list.length,
        more: list.length > results.length,
        scattered,
        phrases: scattered ? runsOf(keys) : phrases,
      };
    }

    /** Where nothing holds the query as it is written: posts that hold all its runs of one script, anywhere. */
    async apart(keys, filter, shown) {
      const runs = runsOf(keys);
      if (runs.length < 2) return [];
      const terms = await Promise.all(runs.map((run) => this.term(run)));
      terms.sort((a, b) => a.units.length - b.units.length);
      const list = await this.candidates(terms, filter);
      const budget = { left: MOST_TEXTS };
      await Promise.all(list.slice(0, shown).map((candidate) => this.check(candidate, runs.join(""), terms, budget)));
      return list;
    }
  }

  /** The runs of one script in keys, hiragana left out where there is anything else. */
  const runsOf = (keys) => {
    const runs = keys.flatMap((key) => key.match(/[0-9a-z\u00df-\u1eff]+|[\u30a1-\u30faー]{2,}|[\u3005-\u3007\u3400-\u9fff]{2,}/g) ?? []);
    return [...new Set(runs)];
  };

  /** Where phrases (squeezed keys) stand in a text: [from, to) pairs, ascending, apart. */
  const rangesOf = (text, phrases) => {
    const places = [];
    const key = keyOf(text, places);
    let squeezed = "";
    const at = [];
    for (let i = 0; i < key.length; i++) {
      const left = squeeze(key.slice(Math.max(0, i - 1), i + 2));
      if (key[i] === " " || (key[i] === "-" && !left.includes("-"))) continue;
      squeezed += key[i];
      at.push(places[i]);
    }
    const ranges = [];
    for (const phrase of phrases)
      for (let from = squeezed.indexOf(phrase); phrase && from >= 0; from = squeezed.indexOf(phrase, from + phrase.length)) {
        let to = at[from + phrase.length - 1] + 1;
        while (/[\u3099\u309a\u0300-\u036f\uff9e\uff9f\udc00-\udfffー]/.test(text[to] ?? "")) to++;
        ranges.push([at[from], to]);
      }
    ranges.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
    return ranges.filter(([from], i) => i === 0 || from >= Math.max(...ranges.slice(0, i).map((range) => range[1])));
  };

  // What is shown of a text: so many characters before the first match, and in all.
  const BEFORE = 30, WHOLE = 120;

  /** The part of a text around its first match. */
  const snippetOf = (text, phrases) => {
    const [first] = rangesOf(text, phrases);
    if (!first) return text.slice(0, WHOLE) + (text.length > WHOLE ? "…" : "");
    const line = text.lastIndexOf("\n", first[0]) + 1;
    const from = Math.max(line, first[0] - BEFORE);
    const to = Math.min(text.length, Math.max(first[1], from + WHOLE));
    return (from > line ? "…" : "") + text.slice(from, to).replaceAll("\n", "　") + (to < text.length ? "…" : "");
  };

  globalThis.siteSearch = { keyOf, tokensOf, rowsOf, Search, rangesOf, snippetOf };
  if (typeof document === "undefined") return;
  // ---- The page ----

  const root = document.querySelector("[data-search]");
  if (!root) return;
  const form = root.querySelector("form");
  const box = form.elements.q, category = form.elements.category, year = form.elements.year;
  const status = root.querySelector("[role=status]");
  const list = root.querySelector("[data-results]");
  const more = root.querySelector("[data-more]");
  const words = root.dataset;
  const fill = (text, ...values) => values.reduce((filled, value, i) => filled.replace(`{${i}}`, value), text);
  const number = (value) => value.toLocaleString(document.documentElement.lang);

  const search = new Search(async (path) => {
    // The manifest names the version of all other files: it alone must be fresh.
    const answer = await fetch(words.search + path, { cache: path.includes("?") ? "default" : "no-cache" });
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return new Uint8Array(await answer.arrayBuffer());
  });

  const PAGE = 10, PAUSE = 120;
  let shown = PAGE, run = 0, settled = true, timer = 0;

  const element = (name, className, ...children) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...children);
    return made;
  };

  const marked = (text, phrases) => {
    const parts = document.createDocumentFragment();
    let done = 0;
    for (const [from, to] of rangesOf(text, phrases)) {
      parts.append(text.slice(done, from), element("mark", "", text.slice(from, to)));
      done = to;
    }
    parts.append(text.slice(done));
    return parts;
  };

  // As UrlPath.Encode of the generator: what RFC 3986 has in a path stays.
  const hrefOf = (path) =>
    words.base + path.split("/").map((part) => encodeURIComponent(part).replace(/%(24|2B|2C|3B|3D|3A|40)/g, decodeURIComponent)).join("/");

  const entry = ({ title, path, date, categories, body }, phrases) => {
    const link = element("a", "", marked(title, phrases));
    link.href = hrefOf(path);
    const time = element("time", "", date.replaceAll("-", "/"));
    time.dateTime = date;
    const meta = element("p", "meta", time, ...categories.map((name) => element("span", "", name)));
    const text = element("p", "card-excerpt", marked(snippetOf(body, phrases), phrases));
    return element("li", "card hit", element("div", "card-text", meta, element("h2", "card-title", link), text));
  };

  const state = () => ({
    query: box.value.trim(),
    filter: { category: category.selectedIndex - 1, year: +year.value },
  });

  const show = (answer) => {
    list.replaceChildren(...answer.results.map((result) => entry(result, answer.phrases)));
    more.hidden = !answer.more;
    const count = number(answer.count);
    status.textContent =
      answer.count === 0
        ? fill(words.none, state().query)
        : answer.scattered
          ? fill(words.scattered, state().query, count)
          : fill(answer.exact ? words.count : words.about, count);
  };

  const clear = () => {
    list.replaceChildren();
    more.hidden = true;
    status.textContent = "";
  };

  const refresh = async () => {
    const turn = ++run;
    const { query, filter } = state();
    if (!query) return clear();
    root.setAttribute("aria-busy", "true");
    try {
      const answer = await search.find(query, { filter, shown, isStale: () => turn !== run });
      if (answer && turn === run) show(answer);
    } catch {
      if (turn === run) {
        clear();
        status.textContent = words.failed;
        // Another try is to ask again, not to remember the failure.
        search.shards.clear();
        search.rows.clear();
        search.texts.clear();
        search.index = search.site ? search.index : undefined;
      }
    } finally {
      if (turn === run) root.removeAttribute("aria-busy");
    }
  };

  const address = () => {
    const url = new URL(location.href);
    const { query, filter } = state();
    const set = (name, value) => (value ? url.searchParams.set(name, value) : url.searchParams.delete(name));
    set("q", query);
    set("category", filter.category >= 0 ? category.value : "");
    set("year", filter.year || "");
    return url;
  };

  /** Keeps the query in the address: one entry of history for each search, not for each key. */
  const keep = (settle) => {
    const url = address();
    if (url.href !== location.href) history[settled ? "pushState" : "replaceState"](null, "", url);
    settled = settle;
    document.title = state().query ? fill(words.title, state().query) : words.name;
  };

  const changed = (settle) => {
    shown = PAGE;
    clearTimeout(timer);
    keep(settle);
    refresh();
  };

  const restore = async () => {
    const parameters = new URL(location.href).searchParams;
    box.value = parameters.get("q") ?? "";
    const wanted = [parameters.get("category") ?? "", parameters.get("year") ?? ""];
    document.title = box.value ? fill(words.title, box.value) : words.name;
    shown = PAGE;
    settled = true;
    if (wanted.some(Boolean)) await filters().catch(() => {});
    [category.value, year.value] = wanted;
    if (category.selectedIndex < 0) category.selectedIndex = 0;
    if (year.selectedIndex < 0) year.selectedIndex = 0;
    refresh();
  };

  let filled;
  const filters = () =>
    (filled ??= search.ready().then((site) => {
      category.append(...site.categories.map((name) => new Option(name, name)));
      year.append(...[...new Set(site.years)].sort((a, b) => b - a).map((one) => new Option(fill(words.year, one), one)));
    }).catch((error) => {
      filled = undefined;
      throw error;
    }));

  box.addEventListener("input", (event) => {
    // While an input method composes, what stands there is not yet what the reader means.
    if (event.isComposing) return;
    clearTimeout(timer);
    timer = setTimeout(changed, PAUSE, false);
  });
  box.addEventListener("compositionstart", () => clearTimeout(timer));
  box.addEventListener("compositionend", () => {
    clearTimeout(timer);
    timer = setTimeout(changed, PAUSE, false);
  });
  box.addEventListener("focus", () => filters().catch(() => {}), { once: true });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    changed(true);
  });
  for (const filter of [category, year]) filter.addEventListener("change", () => changed(true));
  more.addEventListener("click", async () => {
    const before = list.children.length;
    shown += PAGE;
    await refresh();
    list.children[before]?.querySelector("a").focus();
  });
  addEventListener("popstate", restore);

  root.addEventListener("keydown", (event) => {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || event.target.tagName === "SELECT") return;
    const stops = [box, ...list.querySelectorAll("a")];
    const next = stops[stops.indexOf(document.activeElement) + step];
    if (!next || !stops.includes(document.activeElement)) return;
    event.preventDefault();
    next.focus();
  });
  addEventListener("keydown", (event) => {
    const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName) || event.target.isContentEditable;
    if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    box.focus();
  });

  restore();
  if (!box.value) box.focus();
  filters().catch(() => (status.textContent = words.failed));
})();
