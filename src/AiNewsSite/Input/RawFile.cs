namespace AiNewsSite.Input;

/// <summary>Reads a file's bytes as they are.</summary>
public static class RawFile
{
    /// <summary>Null where the file is not there or may not be read.</summary>
    public static byte[]? Read(string fullPath)
    {
        try
        {
            return File.ReadAllBytes(fullPath);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
