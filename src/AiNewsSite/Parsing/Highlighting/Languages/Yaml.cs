using System.Buffers;
using AiNewsSite.Parsing.Highlighting.Scanning;

namespace AiNewsSite.Parsing.Highlighting.Languages;

/// <summary>YAML, line by line, because indentation ends its block scalars.</summary>
internal static class Yaml
{
    private static readonly WordTable Constants = WordTable.Keywords(
        "true false null yes no on off True False Null TRUE FALSE NULL"
    );

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF_");
    private static readonly SearchValues<char> NumberMarks = SearchValues.Create("0123456789_.eE+-");

    public static void Scan(ref CodeCursor cursor)
    {
        var flow = 0;
        while (!cursor.AtEnd)
        {
            var column = cursor.BlanksAt(0);
            if (column == 0 && IsMarker(in cursor))
            {
                cursor.TakeLine(TokenKind.Meta);
            }
            else if (TakeLine(ref cursor, ref flow) is { } parent)
            {
                TakeBlockScalar(ref cursor, parent);
            }

            cursor.Take(1, TokenKind.Plain);
        }
    }

    /// <summary>The start or end of a document, or a directive.</summary>
    private static bool IsMarker(ref readonly CodeCursor cursor) =>
        cursor.Current == '%'
        || ((cursor.StartsWith("---") || cursor.StartsWith("...")) && char.IsWhiteSpace(cursor.At(3)))
        || (cursor.Rest is "---" or "...");

    /// <summary>Takes a line without its end; the column of the node whose block scalar follows, null where none does.</summary>
    private static int? TakeLine(ref CodeCursor cursor, ref int flow)
    {
        var start = cursor.Position;
        var column = 0;
        while (!cursor.AtEnd && cursor.Current != '\n')
        {
            var c = cursor.Current;
            var opensToken = cursor.Before is ' ' or '\t' or '\n' or '[' or '{' or ',';
            if (c is ' ' or '\t' or '\r')
            {
                cursor.Take(1, TokenKind.Plain);
            }
            else if (c == '#' && opensToken)
            {
                cursor.TakeLine(TokenKind.Comment);
            }
            else if (c is '-' or '?' or ':' && IsBreak(cursor.At(1)))
            {
                column = c == ':' ? column : cursor.Position - start;
                cursor.Take(1, c == ':' ? TokenKind.Plain : TokenKind.Operator);
            }
            else if (c is '|' or '>' && flow == 0 && opensToken)
            {
                TakeScalarHeader(ref cursor);
                return column;
            }
            else if (c is '[' or '{' or ']' or '}' or ',' && (flow > 0 || opensToken))
            {
                flow = Math.Max(
                    0,
                    flow
                        + (
                            c is '[' or '{' ? 1
                            : c == ',' ? 0
                            : -1
                        )
                );
                cursor.Take(1, TokenKind.Plain);
            }
            else
            {
                var at = cursor.Position - start;
                column = TakeScalar(ref cursor, flow > 0) ? at : column;
            }
        }

        return null;
    }

    private static void TakeScalarHeader(ref CodeCursor cursor)
    {
        var line = cursor.Rest[..cursor.LineLength()];
        var comment = line.IndexOf(" #", StringComparison.Ordinal);
        cursor.Take((comment < 0 ? line : line[..comment]).TrimEnd().Length, TokenKind.Operator);
        cursor.Take(cursor.BlanksAt(0), TokenKind.Plain);
        cursor.TakeLine(TokenKind.Comment);
    }

    /// <summary>The lines after a header that are blank or indented more than the node that has it.</summary>
    private static void TakeBlockScalar(ref CodeCursor cursor, int parent)
    {
        var isFirst = true;
        var rootLevel = -1;
        while (!cursor.AtEnd)
        {
            var indent = 0;
            while (cursor.At(1 + indent) == ' ')
            {
                indent++;
            }

            var isBlank = cursor.At(1 + indent) is '\n' or '\r' or '\0';
            if (isFirst && !isBlank)
            {
                isFirst = false;
                rootLevel = indent;
            }

            if (!isBlank && (indent <= parent || indent < rootLevel))
            {
                return;
            }

            cursor.Take(1, TokenKind.Plain);
            cursor.TakeLine(TokenKind.Quoted);
        }
    }

    /// <summary>A quoted or plain scalar, an anchor, an alias or a tag; true where it was a key.</summary>
    private static bool TakeScalar(ref CodeCursor cursor, bool inFlow)
    {
        var c = cursor.Current;
        if (c is '&' or '*' or '!')
        {
            cursor.Take(WordLength(in cursor, inFlow), c == '!' ? TokenKind.Type : TokenKind.Variable);
            return false;
        }

        var isQuoted = c is '"' or '\'';
        var length = isQuoted ? QuotedLength(cursor.Rest, c) : PlainLength(in cursor, inFlow);
        var mark = length + cursor.BlanksAt(length);
        var isKey = cursor.At(mark) == ':' && (IsBreak(cursor.At(mark + 1)) || (isQuoted && inFlow));
        if (isKey || isQuoted)
        {
            cursor.Take(length, isKey ? TokenKind.Property : TokenKind.Quoted);
        }
        else
        {
            TakeValue(ref cursor, length);
        }

        return isKey;
    }

    /// <summary>A plain value, with the expressions that workflow files put in it.</summary>
    private static void TakeValue(ref CodeCursor cursor, int length)
    {
        var value = cursor.Rest[..length];
        var kind = Constants.Has(value) || value is "~" || IsNumber(value) ? TokenKind.Number : TokenKind.Quoted;
        var taken = 0;
        while (taken < length)
        {
            var opening = value[taken..].IndexOf("${{", StringComparison.Ordinal);
            var closing = opening < 0 ? -1 : value[(taken + opening)..].IndexOf("}}", StringComparison.Ordinal);
            if (closing < 0)
            {
                cursor.Take(length - taken, kind);
                return;
            }

            cursor.Take(opening, kind);
            cursor.Take(closing + 2, TokenKind.Variable);
            taken += opening + closing + 2;
        }
    }

    private static bool IsNumber(ReadOnlySpan<char> value)
    {
        var digits = value.TrimStart("+-");
        var isHex = digits.StartsWith("0x", StringComparison.Ordinal) && digits.Length > 2;
        return isHex
            ? digits[2..].IndexOfAnyExcept(HexDigits) < 0
            : digits.Length > 0 && char.IsAsciiDigit(digits[0]) && digits.IndexOfAnyExcept(NumberMarks) < 0;
    }

    private static int WordLength(ref readonly CodeCursor cursor, bool inFlow)
    {
        var length = 1;
        while (!IsBreak(cursor.At(length)) && !(inFlow && cursor.At(length) is ',' or ']' or '}'))
        {
            length++;
        }

        return length;
    }

    private static int PlainLength(ref readonly CodeCursor cursor, bool inFlow)
    {
        var length = 1;
        while (cursor.At(length) is var c && c is not ('\n' or '\0'))
        {
            var ends =
                (c == ':' && IsBreak(cursor.At(length + 1)))
                || (c == '#' && cursor.At(length - 1) is ' ' or '\t')
                || (inFlow && c is ',' or ']' or '}' or '[' or '{');
            if (ends)
            {
                break;
            }

            length++;
        }

        return Math.Max(1, cursor.Rest[..length].TrimEnd(" \t\r").Length);
    }

    /// <summary>Up to the closing quote, over lines; all where it is missing.</summary>
    private static int QuotedLength(ReadOnlySpan<char> rest, char quote)
    {
        var length = 1;
        while (length < rest.Length)
        {
            var c = rest[length];
            var isEscape =
                (c == '\\' && quote == '"')
                || (c == '\'' && quote == '\'' && length + 1 < rest.Length && rest[length + 1] == '\'');
            if (c == quote && !isEscape)
            {
                return length + 1;
            }

            length += isEscape ? 2 : 1;
        }

        return rest.Length;
    }

    private static bool IsBreak(char c) => c is ' ' or '\t' or '\n' or '\r' or '\0';
}
