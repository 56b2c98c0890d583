using Markdig.Extensions.Tables;
using Markdig.Parsers;
using Markdig.Syntax;

namespace AiNewsSite.Parsing.Markdown.Tables;

/// <summary>A table; its children are <see cref="PipeTableRow"/>.</summary>
/// <param name="columns">One alignment a column, null for none.</param>
internal sealed class PipeTable(BlockParser parser, List<TableColumnAlign?> columns) : ContainerBlock(parser)
{
    public List<TableColumnAlign?> Columns { get; } = columns;
}

/// <summary>A row; its children are <see cref="PipeTableCell"/>, at most one a column.</summary>
internal sealed class PipeTableRow(BlockParser parser, bool isHeader) : ContainerBlock(parser)
{
    public bool IsHeader { get; } = isHeader;
}

internal sealed class PipeTableCell : LeafBlock
{
    public PipeTableCell(BlockParser parser)
        : base(parser) => ProcessInlines = true;
}
