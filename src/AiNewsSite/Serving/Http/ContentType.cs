namespace AiNewsSite.Serving.Http;

/// <summary>The media type of a file of the site, by its name (IANA media types; the same as static hosts send).</summary>
internal static class ContentType
{
    public const string Html = "text/html; charset=utf-8";

    public static string Of(string file) =>
        Path.GetExtension(file).ToLowerInvariant() switch
        {
            ".html" or ".htm" => Html,
            ".xhtml" => "application/xhtml+xml; charset=utf-8",
            ".css" => "text/css; charset=utf-8",
            ".js" or ".mjs" => "text/javascript; charset=utf-8",
            ".json" or ".map" => "application/json; charset=utf-8",
            ".jsonld" => "application/ld+json; charset=utf-8",
            ".webmanifest" => "application/manifest+json; charset=utf-8",
            ".xml" => "application/xml; charset=utf-8",
            ".atom" => "application/atom+xml; charset=utf-8",
            ".rss" => "application/rss+xml; charset=utf-8",
            ".txt" or ".md" or ".yml" or ".yaml" or ".log" => "text/plain; charset=utf-8",
            ".csv" => "text/csv; charset=utf-8",
            ".vtt" => "text/vtt; charset=utf-8",
            ".ics" => "text/calendar; charset=utf-8",
            ".svg" => "image/svg+xml",
            ".png" => "image/png",
            ".jpg" or ".jpeg" => "image/jpeg",
            ".gif" => "image/gif",
            ".webp" => "image/webp",
            ".avif" => "image/avif",
            ".ico" => "image/x-icon",
            ".bmp" => "image/bmp",
            ".woff" => "font/woff",
            ".woff2" => "font/woff2",
            ".ttf" => "font/ttf",
            ".otf" => "font/otf",
            ".mp4" or ".m4v" => "video/mp4",
            ".webm" => "video/webm",
            ".mov" => "video/quicktime",
            ".mp3" => "audio/mpeg",
            ".m4a" => "audio/mp4",
            ".ogg" or ".oga" => "audio/ogg",
            ".wav" => "audio/wav",
            ".pdf" => "application/pdf",
            ".wasm" => "application/wasm",
            ".zip" => "application/zip",
            ".gz" => "application/gzip",
            _ => "application/octet-stream",
        };
}
