using System.Globalization;

namespace AiNewsSite.Benchmarks.Whole;

/// <summary>Takes the outputs of builds out of the way and keeps them to the end of all measuring.</summary>
/// <remarks>
/// Removed before, they would slow down whoever writes next: ext4 steps over every file number that was set free a moment
/// ago, which after 30,000 files costs ten times what writing costs.
/// </remarks>
/// <param name="folder">On the same disk as the outputs.</param>
internal sealed class KeptOutputs(string folder)
{
    private int _count;

    /// <param name="output">A folder; it need not be there.</param>
    public void SetAside(string output)
    {
        if (Directory.Exists(output))
        {
            Directory.CreateDirectory(folder);
            Directory.Move(output, Path.Combine(folder, _count++.ToString(CultureInfo.InvariantCulture)));
        }
    }
}
