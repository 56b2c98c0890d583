using System.Globalization;
using System.Text;
using AiNewsSite.Cli;

if (args is ["build" or "check" or "serve", ..])
{
    Rehearsal.Begin();
}

var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var output = new StreamWriter(Console.OpenStandardOutput(), utf8, 16 * 1024) { NewLine = "\n" };
using var error = new StreamWriter(Console.OpenStandardError(), utf8) { NewLine = "\n", AutoFlush = true };
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
return CommandLineProgram.Run(args, host);
