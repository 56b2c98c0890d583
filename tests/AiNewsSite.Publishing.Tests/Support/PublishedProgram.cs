using System.Runtime.InteropServices;
using AiNewsSite.Tests.Support;

namespace AiNewsSite.Publishing.Tests.Support;

/// <summary>The program published for this machine, once for all tests of a class.</summary>
public sealed class PublishedProgram : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public PublishedProgram()
    {
        if (Sdk.Absence is not null)
        {
            return;
        }

        string[] publish =
        [
            "publish",
            "src/AiNewsSite",
            "-c",
            "Release",
            "-r",
            RuntimeInformation.RuntimeIdentifier,
            "--artifacts-path",
            Path.Combine(_folder.Path, "artifacts"),
            "-o",
            Program,
        ];
        Commands.Must("dotnet", publish, Places.Root);
    }

    public string Command => Path.Combine(Program, "ainews");

    private string Program => Path.Combine(_folder.Path, "program");

    public void Dispose() => _folder.Dispose();
}
