using System.Globalization;
using System.Text;

namespace AiNewsSite.Input;

/// <summary>
/// What outside links answered lately: a file of lines `moment TAB answer TAB url`, so that a page that is there is asked
/// once a week and a dead one once a day.
/// </summary>
public sealed class LinkMemory
{
    private static readonly TimeSpan KeepAlive = TimeSpan.FromDays(7);
    private static readonly TimeSpan KeepDead = TimeSpan.FromDays(1);

    private readonly SortedDictionary<string, (DateTimeOffset At, string? Answer)> _answers = new(
        StringComparer.Ordinal
    );

    /// <param name="now">What is older than its time is forgotten.</param>
    public static LinkMemory Read(string file, DateTimeOffset now)
    {
        var memory = new LinkMemory();
        var text = RawFile.Read(file) is { } bytes ? Encoding.UTF8.GetString(bytes) : "";
        foreach (var line in text.Split('\n'))
        {
            if (
                line.Split('\t') is [var moment, var answer, var url]
                && DateTimeOffset.TryParse(
                    moment,
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.AssumeUniversal,
                    out var at
                )
                && at <= now
                && now - at < (answer.Length == 0 ? KeepAlive : KeepDead)
            )
            {
                memory._answers[url] = (at, answer.Length == 0 ? null : answer);
            }
        }

        return memory;
    }

    public bool Knows(string url) => _answers.ContainsKey(url);

    /// <summary>Null where the page was there.</summary>
    public string? AnswerOf(string url) => _answers.TryGetValue(url, out var known) ? known.Answer : null;

    public void Note(IReadOnlyDictionary<string, string?> answers, DateTimeOffset now)
    {
        foreach (var (url, answer) in answers)
        {
            if (url.AsSpan().IndexOfAny('\t', '\n', '\r') < 0)
            {
                _answers[url] = (now, answer);
            }
        }
    }

    public byte[] Bytes() =>
        Encoding.UTF8.GetBytes(
            string.Concat(
                _answers.Select(one =>
                    $"{one.Value.At.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}\t{one.Value.Answer}\t{one.Key}\n"
                )
            )
        );
}
