using AiNewsSite.Benchmarks.Relevance;
using AiNewsSite.Benchmarks.Serving;

// dotnet run -c Release --project tests/AiNewsSite.Benchmarks -- related|search|cost FOLDER [options]
return args switch
{
    ["related", var folder] => RelatedReport.Print(folder, Console.Out),
    ["search", var folder] => SearchReport.Print(folder, Console.Out),
    ["cost", var folder] => CostReport.Print(folder, Console.Out),
    ["serve", var folder, .. var edits] => EditReport.Run(folder, edits).GetAwaiter().GetResult(),
    ["start", var folder, .. var rest] => StartReport.Run(folder, rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: related FOLDER | search FOLDER | cost FOLDER | serve FOLDER [EDITS]");
    return 2;
}
