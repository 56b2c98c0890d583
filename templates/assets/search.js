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
  const isHiragana = (unit) => kindOf(unit.charCodeAt(0)) === HIRAGANA;
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
      let unit = units[i];
      if (kind === NONE) {
        separate(isJoiner(unit) && kinds[i - 1] === LATIN && kinds[i + 1] === LATIN ? "-" : " ", places[i]);
        kana = NONE;
        continue;
      }
      if (kind === LONG) {
        let next = i + 1;
        while (kinds[next] === LONG) next++;
        if (kana === NONE || kinds[next] !== kana) continue;
      } else if (kind === KATAKANA) {
        const c = unit.charCodeAt(0);
        if (c <= 0x30f6 || c === 0x30fd || c === 0x30fe) unit = String.fromCharCode(c - 0x60);
        kana = kind;
      } else kana = kind === HIRAGANA ? kind : NONE;
      key += unit;
      at?.push(places[i]);
    }
    return key.replace(/[ -]+$/, "");
  };

  // NFKC joins a character with the marks after it: such a cluster keeps the place of its first unit.
  const CLUSTERS = /[^\u0300-\u036f\u1100-\u11ff\u3099\u309a\ud800-\udfff\uff9e-\uffdc]|[^]/g;
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

  /** The tokens of a key, in order: {word} | {unit} | {pair} | {triple}. */
  const tokensOf = (key) => {
    const tokens = [];
    for (const [part] of key.matchAll(/[^ ]+/g)) {
      const compounds = [];
      let second = "", first = "", at = 0;
      while (at < part.length) {
        const unit = part[at];
        if (unit === "-") {
          second = first = "";
          at++;
          continue;
        }
        const japanese = isJapanese(unit);
        if (first && (japanese || isJapanese(first))) tokens.push({ pair: first + unit });
        if (japanese) {
          tokens.push({ unit });
          if (second && isJapanese(second) && isJapanese(first))
            if (isHiragana(second) || isHiragana(first) || isHiragana(unit))
              tokens.push({ triple: second + first + unit });
          second = first;
          first = unit;
          at++;
          continue;
        }
        const end = runEnd(part, at);
        if (part[at - 1] !== "-") {
          const joined = compound(part, at);
          if (joined) tokens.push({ word: joined });
        }
        tokens.push({ word: part.slice(at, Math.min(end, at + LONGEST_WORD)) });
        second = "";
        first = part[end - 1];
        at = end;
      }
    }
    return tokens;
  };

  const runEnd = (text, at) => {
    while (at < text.length && text[at] !== "-" && !isJapanese(text[at])) at++;
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

  globalThis.siteSearch = { keyOf, tokensOf };
})();
