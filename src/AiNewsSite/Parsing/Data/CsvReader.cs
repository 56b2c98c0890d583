using System.Collections.Immutable;
using System.Text;
using AiNewsSite.Diagnostics;
using AiNewsSite.Diagnostics.Codes;
using AiNewsSite.Values;

namespace AiNewsSite.Parsing.Data;

/// <summary>CSV (RFC 4180) and TSV with a line of headings: a list of maps whose values are texts; a missing field is null.</summary>
public static class CsvReader
{
    public static Parsed<DataValue> Parse(SourcePath file, string text, char separator)
    {
        var scan = new Scan(text, separator);
        var heads = default(List<DataValue>);
        var rows = ImmutableArray.CreateBuilder<DataValue>();
        while (scan.NextRow() is { } row)
        {
            if (heads is null)
            {
                heads = row;
            }
            else
            {
                rows.Add(ToMap(heads, row));
            }
        }

        if (scan.Fault is { } fault)
        {
            var name = separator == '\t' ? "TSV" : "CSV";
            return new(null, [Diagnostic.Create(FrontMatterCodes.InvalidData, file, fault.At, name, fault.Reason)]);
        }

        return new Parsed<DataValue>(new DataList(rows.DrainToImmutable()), []);
    }

    private static DataMap ToMap(List<DataValue> heads, List<DataValue> row)
    {
        var map = new MapBuilder();
        for (var i = 0; i < heads.Count; i++)
        {
            var head = heads[i];
            map.Set(head.Text ?? "", i < row.Count ? row[i] : DataNull.Instance, head.At.Position);
        }

        return map.ToMap() with
        {
            At = row[0].At,
        };
    }

    private sealed class Scan(string text, char separator)
    {
        private int _at;
        private int _line = 1;
        private int _lineStart;

        public (TextPosition At, string Reason)? Fault { get; private set; }

        private TextPosition Here => new(_line, _at - _lineStart + 1);

        // Null at the end or at a fault; empty lines are no rows.
        public List<DataValue>? NextRow()
        {
            while (_at < text.Length && text[_at] == '\n')
            {
                NewLine();
            }

            if (_at >= text.Length)
            {
                return null;
            }

            var row = new List<DataValue>();
            while (Fault is null)
            {
                row.Add(Field());
                if (_at >= text.Length)
                {
                    break;
                }

                if (text[_at] == '\n')
                {
                    NewLine();
                    break;
                }

                _at++;
            }

            return Fault is null ? row : null;
        }

        private DataValue Field()
        {
            var start = Here;
            if (_at < text.Length && text[_at] == '"')
            {
                return Quoted(start);
            }

            var from = _at;
            while (_at < text.Length && text[_at] != separator && text[_at] != '\n')
            {
                _at++;
            }

            return _at == from ? DataNull.Instance : new DataString(text[from.._at], false) { At = new(start) };
        }

        private DataString Quoted(TextPosition start)
        {
            var field = new StringBuilder();
            for (_at++; _at < text.Length; _at++)
            {
                if (text[_at] == '"')
                {
                    if (_at + 1 >= text.Length || text[_at + 1] != '"')
                    {
                        _at++;
                        return Closed(field, start);
                    }

                    _at++;
                }
                else if (text[_at] == '\n')
                {
                    (_line, _lineStart) = (_line + 1, _at + 1);
                }

                field.Append(text[_at]);
            }

            Fault = (start, "a quotation mark is not closed");
            return new DataString("", true);
        }

        private DataString Closed(StringBuilder field, TextPosition start)
        {
            if (_at < text.Length && text[_at] != separator && text[_at] != '\n')
            {
                Fault = (Here, "text follows a closing quotation mark");
            }

            return new DataString(field.ToString(), true) { At = new(start) };
        }

        private void NewLine() => (_line, _lineStart, _at) = (_line + 1, _at + 1, _at + 1);
    }
}
