using System.Buffers;
using System.Globalization;
using AiNewsSite.Auditing.Texts;
using AiNewsSite.Diagnostics.Codes;

namespace AiNewsSite.Auditing.Rules;

/// <summary>Japanese prose, as far as no dictionary is needed. Limits are those of textlint's preset for technical writing.</summary>
internal static class ProseRules
{
    private const int LongestSentence = 100;
    private const int MostCommas = 3;

    /// <summary>Particles and words that are never written twice by intent ("のの", "をを"); "はは" and "もも" are words.</summary>
    private static readonly string[] Doubled =
    [
        "をを",
        "がが",
        "にに",
        "でで",
        "とと",
        "してして",
        "ですです",
        "ますます。",
        "ことこと",
    ];

    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create("。！？\n");

    private static readonly SearchValues<char> Invisible = SearchValues.Create(
        "\u200B\u2060\uFEFF\u00AD\u200E\u200F\u202A\u202B\u202C\u202D\u202E"
    );

    public static void Sentences(AuditedFile file, FindingList into)
    {
        foreach (var paragraph in Paragraph.Of(file))
        {
            for (var start = paragraph.Start; start < paragraph.End; )
            {
                var found = file.Prose.AsSpan(start, paragraph.End - start).IndexOfAny(SentenceEnds);
                var end = found < 0 ? paragraph.End : start + found + 1;
                var sentence = file.Prose.AsSpan(start, end - start).Trim();
                var length = sentence.Length - MemoryExtensions.Count(sentence, ProseMask.Mark);
                if (length > LongestSentence && sentence[^1] == '。')
                {
                    file.Report(
                        into,
                        ProseCheckCodes.LongSentence,
                        start,
                        Number(length),
                        Number(LongestSentence),
                        Quote.Start(sentence)
                    );
                }

                if (sentence.Count('、') is var commas and > MostCommas)
                {
                    file.Report(
                        into,
                        ProseCheckCodes.ManyCommas,
                        start,
                        Number(commas),
                        Number(MostCommas),
                        Quote.Start(sentence)
                    );
                }

                start = end;
            }
        }
    }

    public static void HalfKana(AuditedFile file, FindingList into)
    {
        var (first, runs) = (-1, 0);
        for (var at = file.BodyStart; at < file.Prose.Length; at++)
        {
            if (IsHalfKana(file.Prose[at]) && !IsHalfKana(file.Prose[at - (at > 0 ? 1 : 0)]))
            {
                first = first < 0 ? at : first;
                runs++;
            }
        }

        if (first >= 0)
        {
            file.Report(into, ProseCheckCodes.HalfKana, first, Quote.Around(file.Text, first), Number(runs));
        }
    }

    public static void InvisibleCharacters(AuditedFile file, FindingList into)
    {
        var count = 0;
        var first = -1;
        for (var at = 0; at < file.Text.Length; at++)
        {
            if (IsInvisible(file.Text[at]) && (at < file.BodyStart || file.Prose[at] != ProseMask.Mark))
            {
                first = first < 0 ? at : first;
                count++;
            }
        }

        if (first >= 0)
        {
            var code = $"U+{(int)file.Text[first]:X4}";
            file.Report(
                into,
                ProseCheckCodes.Invisible,
                first,
                code,
                Number(count),
                Quote.Around(file.Text, first).Replace(file.Text[first], '·')
            );
        }
    }

    /// <summary>Zero-width and control characters; joiners stay, for they make emoji and Indic text.</summary>
    public static bool IsInvisible(char c) =>
        Invisible.Contains(c) || (c < ' ' && c is not ('\t' or '\n' or '\r')) || c is >= '\u007F' and <= '\u009F';

    public static void MixedStyle(AuditedFile file, FindingList into)
    {
        var (polite, plain) = (new List<int>(), new List<int>());
        foreach (var paragraph in Paragraph.Of(file))
        {
            var text = file.Prose.AsSpan(paragraph.Start, paragraph.End - paragraph.Start);
            for (var at = text.IndexOf('。'); at >= 0; )
            {
                var before = text[..at].TrimEnd("」』）");
                if (EndsPolite(before))
                {
                    polite.Add(paragraph.Start + at);
                }
                else if (
                    before.EndsWith("である")
                    || before.EndsWith("だ")
                    || before.EndsWith("だった")
                    || before.EndsWith("であった")
                )
                {
                    plain.Add(paragraph.Start + at);
                }

                var next = text[(at + 1)..].IndexOf('。');
                at = next < 0 ? -1 : at + 1 + next;
            }
        }

        var (few, less, more) =
            polite.Count < plain.Count ? (polite, "です・ます", "だ・である") : (plain, "だ・である", "です・ます");
        if (few.Count > 0)
        {
            file.Report(
                into,
                ProseCheckCodes.MixedStyle,
                few[0],
                less,
                more,
                Number(few.Count),
                Quote.Around(file.Text, few[0])
            );
        }
    }

    public static void RepeatedWords(AuditedFile file, FindingList into)
    {
        foreach (var word in Doubled)
        {
            var at = file.Prose.IndexOf(word, file.BodyStart, StringComparison.Ordinal);
            if (at >= 0)
            {
                file.Report(
                    into,
                    ProseCheckCodes.RepeatedWord,
                    at,
                    word[..(word.Length / 2)],
                    Quote.Around(file.Text, at)
                );
            }
        }
    }

    public static void MixedWidth(AuditedFile file, FindingList into)
    {
        var prose = file.Prose.AsSpan(file.BodyStart);
        var wide = prose.IndexOfAny(Wide);
        if (wide >= 0 && prose.IndexOfAnyInRange('0', '9') >= 0)
        {
            var count = 0;
            foreach (var c in prose)
            {
                count += Wide.Contains(c) ? 1 : 0;
            }

            file.Report(
                into,
                ProseCheckCodes.MixedWidth,
                file.BodyStart + wide,
                Quote.Around(file.Text, file.BodyStart + wide),
                Number(count)
            );
        }
    }

    private static readonly SearchValues<char> Wide = SearchValues.Create(
        "０１２３４５６７８９ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ"
    );

    private static bool EndsPolite(ReadOnlySpan<char> text) =>
        text.EndsWith("です")
        || text.EndsWith("ます")
        || text.EndsWith("でした")
        || text.EndsWith("ました")
        || text.EndsWith("ません")
        || text.EndsWith("でしょう");

    private static bool IsHalfKana(char c) => c is >= '\uFF66' and <= '\uFF9F';

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
