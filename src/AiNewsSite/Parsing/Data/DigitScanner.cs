namespace AiNewsSite.Parsing.Data;

/// <summary>Takes the pieces of a date from the front of a text.</summary>
internal ref struct DigitScanner(ReadOnlySpan<char> text)
{
    private ReadOnlySpan<char> _rest = text;

    public readonly bool AtEnd => _rest.IsEmpty;

    /// <summary>'\0' at the end.</summary>
    public readonly char Next => _rest.IsEmpty ? '\0' : _rest[0];

    public readonly ReadOnlySpan<char> Rest => _rest;

    public bool Take(char one)
    {
        if (Next != one || AtEnd)
        {
            return false;
        }

        _rest = _rest[1..];
        return true;
    }

    public void SkipSpaces() => _rest = _rest.TrimStart(" \t");

    /// <summary>A 'T', or at least one space.</summary>
    public bool TakeDateTimeGap()
    {
        if (Take('T') || Take('t'))
        {
            return true;
        }

        var before = _rest.Length;
        SkipSpaces();
        return _rest.Length < before;
    }

    /// <summary>As many digits as there are, if their count is within the bounds.</summary>
    public bool TakeNumber(int fewest, int most, out int number)
    {
        var count = 0;
        number = 0;
        while (count < _rest.Length && count <= most && char.IsAsciiDigit(_rest[count]))
        {
            number = number * 10 + (_rest[count++] - '0');
        }

        if (count < fewest || count > most)
        {
            return false;
        }

        _rest = _rest[count..];
        return true;
    }

    /// <summary>".123" of a second, where there is one; digits past the seventh are dropped.</summary>
    public bool TakeFraction(ref TimeSpan time)
    {
        if (!Take('.'))
        {
            return true;
        }

        var unit = TimeSpan.TicksPerSecond;
        while (char.IsAsciiDigit(Next))
        {
            unit /= 10;
            time += TimeSpan.FromTicks(unit * (Next - '0'));
            _rest = _rest[1..];
        }

        return true;
    }

    /// <summary>+9, +09, +0900 or +09:00, at most 14 hours.</summary>
    public bool TakeOffset(ref TimeSpan? offset)
    {
        var isNegative = Next == '-';
        if (!Take('+') && !Take('-'))
        {
            return false;
        }

        var length = _rest.IndexOfAnyExceptInRange('0', '9') is var end and >= 0 ? end : _rest.Length;
        if (length is not (1 or 2 or 4) || !TakeNumber(1, 4, out var number))
        {
            return false;
        }

        var (hours, minutes) = length == 4 ? (number / 100, number % 100) : (number, 0);
        if (length < 4 && Take(':') && !TakeNumber(2, 2, out minutes))
        {
            return false;
        }

        if (minutes > 59 || hours * 60 + minutes > 14 * 60)
        {
            return false;
        }

        var size = new TimeSpan(hours, minutes, 0);
        offset = isNegative ? -size : size;
        return true;
    }

    /// <summary>The letters at the front, at most nine; "" where there is none.</summary>
    public ReadOnlySpan<char> TakeWord()
    {
        var count = 0;
        while (count < _rest.Length && count < 9 && char.IsAsciiLetter(_rest[count]))
        {
            count++;
        }

        var word = _rest[..count];
        _rest = _rest[count..];
        return word;
    }
}
