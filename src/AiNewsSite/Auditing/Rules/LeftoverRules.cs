using System.Buffers;
using System.Globalization;
using AiNewsSite.Auditing.Texts;
using AiNewsSite.Diagnostics.Codes;

namespace AiNewsSite.Auditing.Rules;

/// <summary>Generation markers, conflict markers, lost characters, talk of language models and placeholders.</summary>
internal static class LeftoverRules
{
    // Whole lines, in capitals so that prose and rules are safe.
    private static readonly SearchValues<string> MarkerWords = SearchValues.Create(
        ["END", "START", "BEGIN", "EOF", "STOP", "TITLE", "CONTENT", "ARTICLE", "OUTPUT", "|endoftext|", "|im_end|"],
        StringComparison.Ordinal
    );

    private static readonly string[] RefusalStarts =
    [
        "申し訳ありませんが",
        "申し訳ございませんが",
        "恐れ入りますが",
        "すみませんが、",
        "AI言語モデルとして",
        "大規模言語モデルとして、",
        "I'm sorry, but I can",
        "I’m sorry, but I can",
        "I am sorry, but I can",
        "I cannot fulfill",
        "I can't help with",
        "I can't assist with",
        "As an AI language model",
    ];

    private static readonly string[] RefusalWords =
    [
        "できません",
        "できかねます",
        "いたしかねます",
        "応じられ",
        "お手伝い",
        "お応え",
        "お答え",
        "対応でき",
        "I can",
        "AI language model",
        "fulfill",
        "モデルとして",
    ];

    /// <summary>With these a refusal is no quotation of a shop's or an office's, wherever it stands.</summary>
    private static readonly string[] ModelWords =
    [
        "AIモデル",
        "AIアシスタント",
        "AIとして",
        "言語モデル",
        "AI language model",
        "as an AI",
        "そのご要望",
        "そのご依頼",
        "リクエストに",
    ];

    private static readonly string[] PreambleStarts =
    [
        "承知しました",
        "承知いたしました",
        "かしこまりました",
        "ご依頼ありがとうございます",
        "ご依頼いただいた",
        "ご要望に沿って",
        "ご要望に応じて",
        "ご指示に従って",
        "ご指定の",
        "以下、記事",
        "以下に記事",
        "以下が記事",
        "以下に、記事",
        "以下が修正",
        "以下に修正",
        "記事を作成しました",
        "記事を執筆しました",
        "Certainly! ",
        "Certainly, here",
        "Sure! Here",
        "Sure, here",
        "Here is the article",
        "Here's the article",
        "Here is a draft",
        "Here's a draft",
    ];

    private static readonly string[] PointedTo =
    [
        "ご依頼",
        "ご要望",
        "ご指定の",
        "ご指示",
        "記事の本文",
        "本文です",
        "記事案",
        "修正版",
        "改訂版",
        "リライト",
        "ドラフト",
        "下書き",
    ];

    private static readonly string[] Closings =
    [
        "以上が記事",
        "以上、記事",
        "以上がご依頼",
        "以上、ご依頼",
        "この記事は約",
        "ご不明な点や修正",
        "修正点があればお知らせ",
        "他にご要望があれば",
        "Let me know if you",
        "I hope this article",
    ];

    private static readonly SearchValues<string> PlaceholderWords = SearchValues.Create(
        [
            "[ここに",
            "［ここに",
            "【ここに",
            "（ここに",
            "[TODO",
            "[TBD",
            "TODO:",
            "TODO：",
            "[挿入",
            "[会社名]",
            "[企業名]",
            "[氏名]",
            "[名前]",
            "[日付]",
            "[Your ",
            "[Insert ",
            "[INSERT",
            "INSERT_",
            "[画像",
            "［画像",
            "Lorem ipsum",
            "ダミーテキスト",
            "[リンク]",
            "[URL]",
            "[出典]",
            "[要出典]",
        ],
        StringComparison.Ordinal
    );

    public static void Markers(AuditedFile file, FindingList into)
    {
        foreach (var line in file.Lines)
        {
            if (IsMarker(file.ProseOf(line)))
            {
                file.Report(into, LeftoverCheckCodes.Marker, line.Start, Quote.Start(file.TextOf(line)));
            }
        }
    }

    /// <summary>`---END---` and its kind: a word of the list alone between marks.</summary>
    public static bool IsMarker(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        if (line.Length is < 5 or > 40 || line[0] is not ('-' or '=' or '<' or '[' or '*' or '#'))
        {
            return false;
        }

        var isClosed = line[^1] is '-' or '=' or '>' or ']' or '*' or '#';
        var word = line.Trim("-=<>[]*# ");
        var marks = line.Length - word.Length;
        return isClosed
            && (marks >= 4 || word.StartsWith('|'))
            && word.Length > 0
            && word.ContainsAny(MarkerWords)
            && IsWholeWord(word);
    }

    public static void Conflicts(AuditedFile file, FindingList into)
    {
        var isOpen = false;
        foreach (var line in file.Lines)
        {
            var text = file.TextOf(line);
            var isMark =
                IsConflictMark(text, '<') || IsConflictMark(text, '>') || (isOpen && text.TrimEnd() is "=======");
            isOpen = IsConflictMark(text, '<') || (isOpen && !IsConflictMark(text, '>'));
            if (isMark && file.ProseOf(line).IndexOf(ProseMask.Mark) != 0)
            {
                file.Report(into, LeftoverCheckCodes.Conflict, line.Start, Quote.Start(text));
            }
        }
    }

    public static void LostCharacters(AuditedFile file, FindingList into)
    {
        var first = file.Text.IndexOf('\uFFFD', StringComparison.Ordinal);
        first = first < file.BodyStart ? first : file.Prose.IndexOf('\uFFFD', StringComparison.Ordinal);
        if (first < 0)
        {
            return;
        }

        var count = file.Text.AsSpan().Count('\uFFFD').ToString(CultureInfo.InvariantCulture);
        file.Report(into, LeftoverCheckCodes.Replacement, first, count, Quote.Around(file.Text, first));
    }

    /// <summary>
    /// In the first and last paragraphs; in between, where an article may well quote such talk, only a refusal that begins
    /// a line and names the model.
    /// </summary>
    public static void ModelTalk(AuditedFile file, FindingList into)
    {
        const int Edge = 3;
        var filled = file.Lines.Where(line => !file.ProseOf(line).IsWhiteSpace()).ToArray();
        for (var i = 0; i < filled.Length; i++)
        {
            var isHead = i < Edge;
            var isInside = !isHead && i < filled.Length - Edge;
            var text = file.ProseOf(filled[i]).Trim();
            if (
                StartsWithAny(text, RefusalStarts)
                && ContainsAny(text, RefusalWords)
                && (!isInside || ContainsAny(text, ModelWords))
            )
            {
                file.Report(into, LeftoverCheckCodes.Refusal, filled[i].Start, Quote.Start(text));
            }
            else if (!isInside && (isHead ? IsPreamble(text) : StartsWithAny(text, Closings)))
            {
                file.Report(into, LeftoverCheckCodes.Preamble, filled[i].Start, Quote.Start(text));
            }
        }
    }

    // "以下は、ご依頼の記事です。": a short line that points down to the text and calls it what only its writer would.
    private static bool IsPreamble(ReadOnlySpan<char> text) =>
        StartsWithAny(text, PreambleStarts)
        || (text.Length <= 60 && text.StartsWith("以下") && ContainsAny(text, PointedTo));

    public static void Placeholders(AuditedFile file, FindingList into)
    {
        if (!file.Text.AsSpan(file.BodyStart).ContainsAny(PlaceholderWords))
        {
            return;
        }

        foreach (var line in file.Lines)
        {
            var text = file.ProseOf(line);
            var at = text.IndexOfAny(PlaceholderWords);
            // A reference or inline link: `[URL](…)` is a link's words.
            if (at >= 0 && !IsLinkText(text[at..]))
            {
                file.Report(into, LeftoverCheckCodes.Placeholder, line.Start + at, Token(text[at..]));
            }
        }
    }

    private static string Token(ReadOnlySpan<char> text)
    {
        var close = text.IndexOfAny("]］】）");
        return Quote.Start(close is > 0 and < 30 ? text[..(close + 1)] : text[..Math.Min(text.Length, 16)]);
    }

    private static bool IsLinkText(ReadOnlySpan<char> text)
    {
        var close = text[0] == '[' ? text.IndexOf(']') : -1;
        return close >= 0 && close + 1 < text.Length && text[close + 1] is '(' or '[';
    }

    private static bool IsWholeWord(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsAsciiLetterUpper(c) && c is not ('_' or ' ' or '|') && !char.IsAsciiLetterLower(c))
            {
                return false;
            }
        }

        return word.IndexOfAny(MarkerWords) == 0;
    }

    private static bool IsConflictMark(ReadOnlySpan<char> line, char mark) =>
        line.Length > 7 && line[7] == ' ' && line[..7].IndexOfAnyExcept(mark) < 0;

    private static bool StartsWithAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool ContainsAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
