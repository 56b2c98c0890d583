using AiNewsSite.Parsing.Markdown.Writing;
using Markdig.Extensions.Tables;

namespace AiNewsSite.Parsing.Markdown.Tables;

/// <summary>Tables in a frame that scrolls and takes the keyboard's focus, named by number and nearest heading.</summary>
internal static class TableWriter
{
    public static void Write(BodyWriter writer, PipeTable table)
    {
        writer.Sink.EnsureLine();
        writer.Raw("<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\""u8);
        writer.Raw(writer.IsJapanese ? "表"u8 : "Table "u8);
        writer.Sink.WriteNumber(++writer.Tables);
        if (writer.LastHeading.Length > 0)
        {
            writer.Raw(writer.IsJapanese ? "："u8 : ": "u8);
            writer.Attribute(writer.LastHeading);
        }

        writer.Raw("\"><table"u8);
        AttributeWriter.Write(writer, AttributeWriter.Of(writer, table));
        writer.Raw(">\n"u8);
        WriteRows(writer, table);
        writer.Raw("</table></div>\n"u8);
    }

    private static void WriteRows(BodyWriter writer, PipeTable table)
    {
        var inBody = false;
        foreach (var block in table)
        {
            var row = (PipeTableRow)block;
            if (row.IsHeader)
            {
                writer.Raw("<thead>\n"u8);
                WriteRow(writer, row, table.Columns);
                writer.Raw("</thead>\n"u8);
                continue;
            }

            writer.Raw(inBody ? ""u8 : "<tbody>\n"u8);
            inBody = true;
            WriteRow(writer, row, table.Columns);
        }

        writer.Raw(inBody ? "</tbody>\n"u8 : ""u8);
    }

    private static void WriteRow(BodyWriter writer, PipeTableRow row, List<TableColumnAlign?> columns)
    {
        writer.Raw("<tr>"u8);
        // A short row is filled up; rows of one cell under a head of thousands would make gigabytes of it.
        var missing = Math.Min(columns.Count - row.Count, writer.SpareCells);
        writer.SpareCells -= Math.Max(0, missing);
        for (var i = 0; i < row.Count + missing; i++)
        {
            var inline = i < row.Count ? (row[i] as PipeTableCell)?.Inline : null;
            // A heading without words heads nothing (the corner of a table with headings on two sides).
            var isHeading = row.IsHeader && inline?.FirstChild is not null;
            writer.Raw(isHeading ? "<th"u8 : "<td"u8);
            writer.Raw(
                columns[i] switch
                {
                    TableColumnAlign.Left => " style=\"text-align: left\">"u8,
                    TableColumnAlign.Center => " style=\"text-align: center\">"u8,
                    TableColumnAlign.Right => " style=\"text-align: right\">"u8,
                    _ => ">"u8,
                }
            );
            if (inline is not null)
            {
                InlineWriter.Write(writer, inline);
                writer.Counter.Break();
            }

            writer.Raw(isHeading ? "</th>"u8 : "</td>"u8);
        }

        writer.Raw("</tr>\n"u8);
    }
}
