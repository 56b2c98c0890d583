using System.Collections.Immutable;
using AiNewsSite.Diagnostics.Codes;
using AiNewsSite.Values;

namespace AiNewsSite.Parsing;

/// <summary>Reads `redirect_from` (a path or a list of them) and `redirect_to` (a path or URL; of a list the first).</summary>
internal static class RedirectReader
{
    private const string FromKey = "redirect_from";
    private const string ToKey = "redirect_to";

    public static Redirects Read(FieldReader read)
    {
        var (from, to) = (read.Given(FromKey), read.Given(ToKey));
        return from is null && to is null ? Redirects.None : new Redirects(From(read, from), To(read, to));
    }

    private static ImmutableArray<OldAddress> From(FieldReader read, DataValue? written)
    {
        var addresses = ImmutableArray.CreateBuilder<OldAddress>();
        foreach (var item in Items(written))
        {
            if (FieldReader.Written(item) is not { Length: > 0 } path)
            {
                read.Wrong(FromKey, "a path or a list of paths", item);
            }
            else if (!IsSitePath(path) || Permalink.WrittenProblem(path) is not null)
            {
                read.ReportAt(FrontMatterCodes.BadRedirect, item, FromKey, DataNames.Shorten(path), "/old/address/");
            }
            else
            {
                var url = new UrlPath("/" + Uri.UnescapeDataString(path).TrimStart('/'));
                addresses.Add(new OldAddress(url, item.At.Position));
            }
        }

        return addresses.DrainToImmutable();
    }

    private static NewAddress? To(FieldReader read, DataValue? written)
    {
        foreach (var item in Items(written))
        {
            if (FieldReader.Written(item) is not { Length: > 0 } address)
            {
                read.Wrong(ToKey, "a path or a URL", item);
                return null;
            }

            if (WrittenAddress.LeadsToPage(address))
            {
                return new NewAddress(address, item.At.Position);
            }

            var expected = "/new/address/, https://example.com/";
            read.ReportAt(FrontMatterCodes.BadRedirect, item, ToKey, DataNames.Shorten(address), expected);
            return null;
        }

        return null;
    }

    private static IEnumerable<DataValue> Items(DataValue? written) =>
        written switch
        {
            null => [],
            DataList list => list.Items.Where(item => item is not DataNull),
            _ => [written],
        };

    // A file answers an address: it knows neither queries nor fragments.
    private static bool IsSitePath(string path) =>
        WrittenAddress.IsPath(path) && path.AsSpan().IndexOfAny('?', '#') < 0;
}
