namespace AiNewsSite.Input;

/// <summary>A post's file name in its parts (Jekyll, lib/jekyll/document.rb, DATE_FILENAME_MATCHER).</summary>
/// <param name="Date">As written, such as "26-1-2"; "" for a draft without one.</param>
/// <param name="Slug">Between the date and the extension, dots at its end removed.</param>
/// <param name="Extension">With its dot; "" where there is none.</param>
public readonly record struct PostName(string Date, string Slug, string Extension)
{
    /// <summary>Reads any name; <see cref="Date"/> is "" where it does not start with one.</summary>
    public static PostName Of(string name)
    {
        var dot = name.LastIndexOf('.');
        var hasExtension = dot >= 0 && dot < name.Length - 1;
        var stem = hasExtension ? name[..dot] : name;
        var extension = hasExtension ? name[dot..] : "";
        var date = hasExtension ? DateLength(stem) : 0;
        var slug = date > 0 ? stem[(date + 1)..] : stem;
        return new PostName(stem[..date], slug.TrimEnd('.'), extension);
    }

    // \d{2,4}-\d{1,2}-\d{1,2} and then a hyphen.
    private static int DateLength(string stem)
    {
        var at = Digits(stem, 0, 4);
        if (at < 2 || !IsHyphen(stem, at))
        {
            return 0;
        }

        var month = Digits(stem, at + 1, 2);
        if (month == 0 || !IsHyphen(stem, at + 1 + month))
        {
            return 0;
        }

        var dayFrom = at + month + 2;
        var day = Digits(stem, dayFrom, 2);
        return day > 0 && IsHyphen(stem, dayFrom + day) ? dayFrom + day : 0;
    }

    private static int Digits(string text, int from, int most)
    {
        var count = 0;
        while (count < most && from + count < text.Length && char.IsAsciiDigit(text[from + count]))
        {
            count++;
        }

        return count;
    }

    private static bool IsHyphen(string text, int at) => at < text.Length && text[at] == '-';
}
