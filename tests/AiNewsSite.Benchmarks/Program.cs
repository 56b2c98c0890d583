using AiNewsSite.Benchmarks.Relevance;

// dotnet run -c Release --project tests/AiNewsSite.Benchmarks -- related|search|cost FOLDER [options]
return args switch
{
    ["related", var folder] => RelatedReport.Print(folder, Console.Out),
    ["cost", var folder] => CostReport.Print(folder, Console.Out),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: related FOLDER | cost FOLDER");
    return 2;
}
