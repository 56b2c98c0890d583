using System.Text;

namespace AiNewsSite.Templating.Tests;

/// <summary>
/// Takes the examples out of a chapter. A fence is <c>template</c>, <c>model</c> (JSON), <c>include NAME</c>,
/// <c>result</c> or <c>error</c>; an example ends with its result or error. Other fences are prose.
/// </summary>
public static class SpecReader
{
    private static readonly string[] Kinds = ["template", "model", "include", "result", "error"];

    public static IReadOnlyList<SpecExample> Read(string chapter, string markdown)
    {
        List<SpecExample> examples = [];
        string[] lines = markdown.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');
        string heading = "";
        SpecExample? open = null;
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith('#'))
            {
                heading = lines[i].TrimStart('#', ' ');
            }
            if (!lines[i].StartsWith("```", StringComparison.Ordinal))
            {
                continue;
            }
            int start = i + 1;
            string[] info = lines[i].TrimStart('`').Split(' ', 2, StringSplitOptions.TrimEntries);
            string content = ReadFence(lines, ref i);
            if (!Kinds.Contains(info[0]))
            {
                continue;
            }
            open ??= new SpecExample(chapter, heading, start);
            open = Add(open, info[0], info.Length > 1 ? info[1] : "", content);
            if (info[0] is "result" or "error")
            {
                examples.Add(open);
                open = null;
            }
        }
        return open is null ? examples : throw new InvalidDataException($"{open} has no result");
    }

    private static string ReadFence(string[] lines, ref int i)
    {
        string fence = new('`', lines[i].TakeWhile(c => c == '`').Count());
        StringBuilder content = new();
        for (i++; lines[i] != fence; i++)
        {
            content.Append(content.Length == 0 && lines[i - 1].StartsWith(fence, StringComparison.Ordinal) ? "" : "\n");
            content.Append(lines[i]);
        }
        return content.ToString();
    }

    private static SpecExample Add(SpecExample example, string kind, string argument, string content) =>
        kind switch
        {
            "template" => example with { Template = content, Switches = argument },
            "model" => example with { Model = content },
            "include" => example with
            {
                Includes = new Dictionary<string, string>(example.Includes) { [argument] = content },
            },
            _ => example with { Expected = content, IsError = kind == "error" },
        };
}
