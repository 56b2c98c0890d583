using AiNewsSite.Templating.Rendering;
using static AiNewsSite.Templating.Parameter;

namespace AiNewsSite.Templating.Builtins;

/// <summary>The builtins of <c>string</c>. Lengths and positions count UTF-16 units; no rule depends on a culture.</summary>
internal static class StringBuiltins
{
    public static Builtin[] All { get; } = [.. Tests(), .. Changes(), .. Parts(), .. Conversions(), .. Codes()];

    private static Builtin[] Tests() =>
        [
            new("contains", static (_, a) => StringSearch.Contains(a[0], a[1]), Text("text"), Text("value")),
            new("starts_with", static (_, a) => StringSearch.StartsWith(a[0], a[1]), Text("text"), Text("value")),
            new("ends_with", static (_, a) => StringSearch.EndsWith(a[0], a[1]), Text("text"), Text("value")),
            new("equals_ignore_case", static (_, a) => StringSearch.Same(a[0], a[1]), Text("text"), Text("value")),
            new("empty", static (_, a) => string.IsNullOrEmpty(a[0].AsText()), Text("text")),
            new("whitespace", static (_, a) => string.IsNullOrWhiteSpace(a[0].AsText()), Text("text")),
            new("size", static (_, a) => a[0].AsText()?.Length ?? 0, Text("text")),
            new(
                "index_of",
                static (_, a) => StringSearch.IndexOf(a),
                Text("text"),
                Text("search"),
                Any("startIndex").Or(default),
                Any("count").Or(default),
                Text("stringComparison").Or(default)
            ),
        ];

    private static Builtin[] Changes() =>
        [
            new("append", static (c, a) => TextOperators.Concatenate(c, a[0], a[1]), Any("text"), Any("with")),
            new("prepend", static (c, a) => TextOperators.Concatenate(c, a[1], a[0]), Any("text"), Any("by")),
            new("upcase", static (_, a) => a[0].AsText()?.ToUpperInvariant(), Text("text")),
            new("downcase", static (_, a) => a[0].AsText()?.ToLowerInvariant(), Text("text")),
            new("capitalize", static (_, a) => StringEdits.Capitalize(a[0].AsText()), Text("text")),
            new("capitalizewords", static (_, a) => StringEdits.CapitalizeWords(a[0].AsText()), Text("text")),
            new("strip", static (_, a) => a[0].AsText()?.Trim(), Text("text")),
            new("lstrip", static (_, a) => a[0].AsText()?.TrimStart(), Text("text")),
            new("rstrip", static (_, a) => a[0].AsText()?.TrimEnd(), Text("text")),
            new("strip_newlines", static (_, a) => StringEdits.StripNewlines(a[0].AsText()), Text("text")),
            new("pad_left", static (_, a) => StringEdits.PadLeft(a[0], a[1].AsInt), Text("text"), Int("width")),
            new("pad_right", static (_, a) => StringEdits.PadRight(a[0], a[1].AsInt), Text("text"), Int("width")),
            new("handleize", static (_, a) => StringEdits.Handle(a[0].AsText()), Text("text")),
            new(
                "replace",
                static (_, a) => StringEdits.Replace(a[0], a[1], a[2].AsText()),
                Text("text"),
                Text("match"),
                Text("replace")
            ),
            new(
                "replace_first",
                static (_, a) => StringEdits.ReplaceOne(a[0], a[1], a[2].AsText(), a[3].AsBool),
                Text("text"),
                Text("match"),
                Text("replace"),
                Bool("fromEnd").Or(false)
            ),
            new("remove", static (_, a) => StringEdits.Replace(a[0], a[1], ""), Text("text"), Text("remove")),
            new(
                "remove_first",
                static (_, a) => StringEdits.ReplaceOne(a[0], a[1], "", fromEnd: false),
                Text("text"),
                Text("remove")
            ),
            new(
                "remove_last",
                static (_, a) => StringEdits.ReplaceOne(a[0], a[1], "", fromEnd: true),
                Text("text"),
                Text("remove")
            ),
        ];

    private static Builtin[] Parts() =>
        [
            new(
                "slice",
                static (_, a) => StringParts.Slice(a[0].AsText(), a[1].AsInt, a[2]),
                Text("text"),
                Int("start"),
                Int("length").Or(default)
            ),
            new(
                "slice1",
                static (_, a) => StringParts.Slice(a[0].AsText(), a[1].AsInt, a[2]),
                Text("text"),
                Int("start"),
                Int("length").Or(1)
            ),
            new("split", static (_, a) => StringParts.Split(a[0].AsText(), a[1].AsText()), Text("text"), Text("match")),
            new(
                "truncate",
                static (_, a) => StringParts.Truncate(a[0].AsText(), a[1].AsInt, a[2].AsText()),
                Text("text"),
                Int("length"),
                Text("ellipsis").Or(default)
            ),
            new(
                "truncatewords",
                static (_, a) => StringParts.TruncateWords(a[0].AsText(), a[1].AsInt),
                Text("text"),
                Int("count"),
                Text("ellipsis").Or(default)
            ),
            new(
                "pluralize",
                static (_, a) => a[0].AsInt == 1 ? a[1] : a[2],
                Int("number"),
                Text("singular"),
                Text("plural")
            ),
        ];

    private static Builtin[] Conversions() =>
        [
            new("to_int", static (_, a) => StringNumbers.ToInt(a[0].AsText()), Text("text")),
            new("to_long", static (_, a) => StringNumbers.ToLong(a[0].AsText()), Text("text")),
            new("to_float", static (_, a) => StringNumbers.ToFloat(a[0].AsText()), Text("text")),
            new("to_double", static (_, a) => StringNumbers.ToDouble(a[0].AsText()), Text("text")),
        ];

    private static Builtin[] Codes() =>
        [
            new("escape", static (_, a) => StringEscapes.Escape(a[0].AsText()), Text("text")),
            new("literal", static (_, a) => StringEscapes.Literal(a[0].AsText()), Text("text")),
            new("base64_encode", static (_, a) => StringCodes.ToBase64(a[0].AsText()), Text("text")),
            new("base64_decode", static (_, a) => StringCodes.FromBase64(a[0].AsText()), Text("text")),
            new("md5", static (_, a) => StringCodes.Hash(HashKind.Md5, a[0].AsText()), Text("text")),
            new("sha1", static (_, a) => StringCodes.Hash(HashKind.Sha1, a[0].AsText()), Text("text")),
            new("sha256", static (_, a) => StringCodes.Hash(HashKind.Sha256, a[0].AsText()), Text("text")),
            new("sha512", static (_, a) => StringCodes.Hash(HashKind.Sha512, a[0].AsText()), Text("text")),
            Keyed("hmac_sha1", HashKind.Sha1),
            Keyed("hmac_sha256", HashKind.Sha256),
            Keyed("hmac_sha512", HashKind.Sha512),
        ];

    private static Builtin Keyed(string name, HashKind kind) =>
        new(name, (_, a) => StringCodes.KeyedHash(kind, a[0].AsText(), a[1].AsText()), Text("text"), Text("secretKey"));
}
