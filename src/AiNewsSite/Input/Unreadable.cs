using AiNewsSite.Diagnostics;

namespace AiNewsSite.Input;

/// <summary>Why a file or folder could not be read, in words that name no path of this machine.</summary>
internal static class Unreadable
{
    public static string Reason(Exception e) =>
        e switch
        {
            FileNotFoundException or DirectoryNotFoundException => "not found",
            UnauthorizedAccessException => "no permission",
            PathTooLongException => "its path is too long",
            _ => "the system reports an input error",
        };
}
