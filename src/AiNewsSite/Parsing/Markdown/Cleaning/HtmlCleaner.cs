using System.Buffers;
using AiNewsSite.Parsing.Liquid;
using AiNewsSite.Parsing.Markdown.Writing;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace AiNewsSite.Parsing.Markdown.Cleaning;

/// <summary>
/// Writes HTML anew from its tokens, and of those only what <see cref="AllowedHtml"/> names: tags in one form, values in
/// double quotes, every other character escaped, everything closed. Nothing is passed on as written, so that no browser
/// can read it differently than it was judged; no tree is built, so that no text costs more than its length.
/// </summary>
/// <param name="slots">What the marks in the HTML stand for.</param>
internal sealed class HtmlCleaner(IReadOnlyList<BodySlot> slots, Utf8Sink sink, Action<Dropped> report)
{
    private static readonly SearchValues<char> TextSpecials = SearchValues.Create("<>&\r" + Parts);
    private static readonly SearchValues<char> ValueSpecials = SearchValues.Create("<>&\"\r" + Parts);

    // Noncharacters, of which the marks are made; no text needs one.
    private const string Parts =
        "\uFDD0\uFDD1\uFDD2\uFDD3\uFDD4\uFDD5\uFDD6\uFDD7\uFDD8\uFDD9\uFDDA\uFDDB\uFDDC\uFDDD\uFDDE\uFDDF"
        + "\uFDE0\uFDE1\uFDE2\uFDE3\uFDE4\uFDE5\uFDE6\uFDE7\uFDE8\uFDE9\uFDEA\uFDEB\uFDEC\uFDED\uFDEE\uFDEF";

    private readonly OpenElements _open = new();
    private readonly bool[] _used = new bool[slots.Count];

    /// <summary>The element whose content is left out, and how often it is open; null outside.</summary>
    private (string Name, int Depth)? _skipped;

    /// <summary>The slots that are left, at their new places.</summary>
    public List<BodySlot> Slots { get; } = new(slots.Count);

    public void Write(string html)
    {
        using var source = new TextSource(html);
        using var tokens = new HtmlTokenizer(source, HtmlEntityProvider.Resolver);
        for (var token = tokens.Get(); token.Type != HtmlTokenType.EndOfFile; token = tokens.Get())
        {
            switch (token.Type)
            {
                case HtmlTokenType.Character when _skipped is null:
                    Text(token.Data);
                    break;
                case HtmlTokenType.StartTag when _skipped is null:
                    tokens.State = Start(token.AsTag());
                    break;
                case HtmlTokenType.StartTag or HtmlTokenType.EndTag when _skipped is not null:
                    Skip(token.AsTag());
                    break;
                case HtmlTokenType.EndTag:
                    End(token.Name);
                    break;
            }
        }

        while (!_open.IsEmpty)
        {
            Close();
        }
    }

    /// <returns>How the tokens after the tag are to be read.</returns>
    private HtmlParseMode Start(HtmlTagToken tag)
    {
        var name = tag.Name;
        if (!AllowedHtml.IsElement(name) || (name == "input" && !IsCheckbox(tag)))
        {
            report(new Dropped(DroppedKind.Element, tag.Position.Index, name, ""));
            var isForeign = name is "svg" or "math";
            if (!AllowedHtml.TakesContent(name) || (isForeign && tag.IsSelfClosing))
            {
                return HtmlParseMode.PCData;
            }

            _skipped = (name, 1);
            return ModeOf(name);
        }

        while (_open.EndsBefore(name))
        {
            Close();
        }

        sink.WriteByte((byte)'<');
        sink.WriteChars(name);
        foreach (var attribute in tag.Attributes)
        {
            Attribute(name, attribute);
        }

        sink.WriteByte((byte)'>');
        if (!AllowedHtml.IsVoid(name))
        {
            _open.Push(name);
        }

        return HtmlParseMode.PCData;
    }

    /// <summary>A box of a task list, which nobody can tick; no other field belongs in a text.</summary>
    private static bool IsCheckbox(HtmlTagToken tag) =>
        tag.Attributes.Exists(one =>
            one.Name == "type" && one.Value.Equals("checkbox", StringComparison.OrdinalIgnoreCase)
        ) && tag.Attributes.Exists(one => one.Name == "disabled");

    // WHATWG HTML, 13.2.6.4.4 and 13.2.6.4.7: what of these holds no tags.
    private static HtmlParseMode ModeOf(string name) =>
        name switch
        {
            "script" => HtmlParseMode.Script,
            "style" or "xmp" or "iframe" or "noembed" or "noframes" or "noscript" => HtmlParseMode.Rawtext,
            "title" or "textarea" => HtmlParseMode.RCData,
            "plaintext" => HtmlParseMode.Plaintext,
            _ => HtmlParseMode.PCData,
        };

    private void Attribute(string element, HtmlAttributeToken attribute)
    {
        var (name, value) = (attribute.Name, attribute.Value);
        if (Placeholder.TryRead(name, out var index, out var length) && length == name.Length)
        {
            if (element == "img" && index < slots.Count && slots[index] is ImageSizeSlot)
            {
                Slot(index);
            }

            return;
        }

        var verdict = AllowedHtml.Judge(element, name, value);
        if (verdict != AttributeVerdict.Allowed)
        {
            var isUnsafe = verdict == AttributeVerdict.Unsafe;
            report(
                new Dropped(
                    isUnsafe ? DroppedKind.Address : DroppedKind.Attribute,
                    attribute.Position.Index,
                    name,
                    isUnsafe ? value : element
                )
            );
            return;
        }

        sink.WriteByte((byte)' ');
        sink.WriteChars(name);
        if (value.Length > 0 || name is not ("open" or "checked" or "disabled" or "reversed"))
        {
            sink.Write("=\""u8);
            Escaped(value, ValueSpecials);
            sink.WriteByte((byte)'"');
        }
    }

    private void End(string name)
    {
        // `</br>` and `</p>` without a start make elements in browsers; left out, they make none.
        for (var left = _open.ClosedBy(name); left > 0; left--)
        {
            Close();
        }
    }

    private void Close()
    {
        sink.Write("</"u8);
        sink.WriteChars(_open.Pop());
        sink.WriteByte((byte)'>');
    }

    private void Skip(HtmlTagToken tag)
    {
        var (name, depth) = _skipped!.Value;
        if (tag.Name != name)
        {
            return;
        }

        var isForeign = name is "svg" or "math";
        depth +=
            tag.Type == HtmlTokenType.EndTag ? -1
            : isForeign && tag.IsSelfClosing ? 0
            : 1;
        _skipped = depth == 0 ? null : (name, depth);
    }

    private void Text(string text) => Escaped(text, TextSpecials);

    private void Escaped(ReadOnlySpan<char> text, SearchValues<char> specials)
    {
        while (text.IndexOfAny(specials) is var at and >= 0)
        {
            sink.WriteChars(text[..at]);
            var length = 1;
            switch (text[at])
            {
                case '<':
                    sink.Write("&lt;"u8);
                    break;
                case '>':
                    sink.Write("&gt;"u8);
                    break;
                case '&':
                    sink.Write("&amp;"u8);
                    break;
                case '"':
                    sink.Write("&quot;"u8);
                    break;
                case '\r':
                    // Only a reference can bring one here; as itself it would be a line end when it is read again.
                    sink.Write("&#13;"u8);
                    break;
                default:
                    length = Marked(text[at..], isText: specials == TextSpecials);
                    break;
            }

            text = text[(at + length)..];
        }

        sink.WriteChars(text);
    }

    /// <summary>Puts the slot back that a mark stands for; a partial only into text. Returns the mark's length.</summary>
    private int Marked(ReadOnlySpan<char> text, bool isText)
    {
        if (!Placeholder.TryRead(text, out var index, out var length))
        {
            return 1;
        }

        if (
            index < slots.Count
            && (slots[index] is PostUrlSlot or FileUrlSlot || (isText && slots[index] is IncludeSlot))
        )
        {
            Slot(index);
        }

        return length;
    }

    // Once at the most: a mark that a character reference imitates moves a slot, and multiplies none.
    private void Slot(int index)
    {
        if (!_used[index])
        {
            _used[index] = true;
            Slots.Add(slots[index] with { Offset = sink.Length });
        }
    }
}
