using AiNewsSite.Benchmarks.Ahead;
using AiNewsSite.Benchmarks.Faults;
using AiNewsSite.Benchmarks.Pieces;
using AiNewsSite.Benchmarks.Relevance;
using AiNewsSite.Benchmarks.Serving;
using AiNewsSite.Benchmarks.Whole;

// dotnet run -c Release --project tests/AiNewsSite.Benchmarks -- COMMAND FOLDER [options]
//   table [--program FILE] [--part N]   the whole program against its targets, beside Hugo: > tests/AiNewsSite.Benchmarks/RESULTS.md
//   pieces                   the hot pieces of a build, each for itself
//   bounds [PART OF A NAME]  what hostile shapes of text cost to parse, at one length and at twice that
//   related | search | cost FOLDER     what related posts and search find, and what they cost
//   start FOLDER [--program FILE] [-- COMMAND … PORT …]   from the preview's start to its first page, beside another server
//   serve FOLDER [EDITS]     from saving a file to the new page; memory before and after (2000 edits for the long run)
//   load FOLDER [SECONDS]    200 connections, some slow, while files change
//   profile PROGRAM BLOG FILE   what a published program should have compiled ahead, as a profile for its compiler
return args switch
{
    ["related", var folder] => RelatedReport.Print(folder, Console.Out),
    ["search", var folder] => SearchReport.Print(folder, Console.Out),
    ["cost", var folder] => CostReport.Print(folder, Console.Out),
    ["serve", var folder, .. var edits] => EditReport.Run(folder, edits).GetAwaiter().GetResult(),
    ["load", var folder, .. var seconds] => LoadReport.Run(folder, seconds).GetAwaiter().GetResult(),
    ["table", .. var options] => TableReport.Print(options, Console.Out),
    ["bounds", .. var part] => BoundsReport.Print(Console.Out, string.Join(' ', part)),
    ["pieces"] => HotPieces.Run(),
    ["start", var folder, .. var rest] => StartReport.Run(folder, rest),
    ["profile", var program, var blog, var file] => ProfileReport
        .WriteAsync(program, blog, file)
        .GetAwaiter()
        .GetResult(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        "usage: table [--program FILE] [--part N] | pieces | bounds [PART] | related FOLDER | search FOLDER | cost FOLDER | serve FOLDER [EDITS] | start FOLDER | load FOLDER [SECONDS] | profile PROGRAM BLOG FILE"
    );
    return 2;
}
