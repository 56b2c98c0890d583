using System.Globalization;
using System.Text;
using AiNewsSite.Cli;

if (args is ["build" or "check" or "serve", ..])
{
    Rehearsal.Begin();
}

var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var output = new StreamWriter(Console.OpenStandardOutput(), utf8, 16 * 1024) { NewLine = "\n" };
var error = new StreamWriter(Console.OpenStandardError(), utf8) { NewLine = "\n", AutoFlush = true };
var interactive = !Console.IsErrorRedirected && !Console.IsInputRedirected;
var host = new CommandHost(
    output,
    error,
    DateTimeOffset.UtcNow,
    CultureInfo.CurrentUICulture.TwoLetterISOLanguageName,
    interactive
)
{
    In = interactive ? Console.In : TextReader.Null,
};
try
{
    var code = CommandLineProgram.Run(args, host);
    output.Flush();
    return code;
}
catch (Exception e) when (e is IOException or UnauthorizedAccessException)
{
    // One of the two streams is closed or its disk is full. Where it is this one, the exit code alone says so.
    try
    {
        error.WriteLine($"ainews: the result could not be printed: {e.Message}");
    }
    catch (Exception again) when (again is IOException or UnauthorizedAccessException) { }

    return ExitCode.Errors;
}
