using System.Collections.Immutable;
using System.Text;

namespace AiNewsSite.Auditing.Texts;

/// <summary>A heading as written with '#' marks (CommonMark 4.2).</summary>
/// <param name="Text">Without emphasis marks.</param>
/// <param name="Start">Offset of the first '#'.</param>
internal readonly record struct SourceHeading(int Level, string Text, int Start)
{
    public static ImmutableArray<SourceHeading> Find(AuditedFile file)
    {
        var found = ImmutableArray.CreateBuilder<SourceHeading>();
        foreach (var line in file.Lines)
        {
            var prose = file.ProseOf(line);
            var indent = prose.IndexOfAnyExcept(' ');
            if (indent is < 0 or > 3 || prose[indent] != '#')
            {
                continue;
            }

            var content = prose[indent..];
            var level = content.IndexOfAnyExcept('#') is var other and >= 0 ? other : content.Length;
            if (level <= 6 && (level == content.Length || content[level] is ' ' or '\t'))
            {
                var text = file.TextOf(line)[(indent + level)..].Trim().TrimEnd('#').Trim();
                found.Add(new SourceHeading(level, Plain(text), line.Start + indent));
            }
        }

        return found.ToImmutable();
    }

    /// <summary>Without emphasis and code marks.</summary>
    public static string Plain(ReadOnlySpan<char> text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is not ('*' or '`' or '_'))
            {
                plain.Append(c);
            }
        }

        return plain.ToString().Trim();
    }
}
