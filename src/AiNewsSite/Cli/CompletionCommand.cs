using System.CommandLine;

namespace AiNewsSite.Cli;

/// <summary>`ainews completion SHELL`: a script that makes the shell complete commands, options and their words.</summary>
internal static class CompletionCommand
{
    // Each asks the program itself, so that a script once loaded knows every later command too. The program names all that
    // holds the word somewhere; zsh and fish choose among them, bash and pwsh take what they are given.
    private static readonly (string Shell, string Script)[] Scripts =
    [
        (
            "bash",
            """
            _ainews() {
              local line word="${COMP_WORDS[COMP_CWORD]#=}"
              COMPREPLY=()
              while IFS= read -r line; do
                if [[ $line == "$word"* ]]; then COMPREPLY+=("$line"); fi
              done < <(ainews "[suggest:$COMP_POINT]" "$COMP_LINE" 2>/dev/null)
            }
            complete -o default -F _ainews ainews
            """
        ),
        (
            "zsh",
            """
            _ainews() {
              local -a found
              found=("${(@f)$(ainews "[suggest:$CURSOR]" "$BUFFER" 2>/dev/null)}")
              found=("${(@)found:#}")
              if (( ${#found} )); then
                compadd -- "${found[@]}"
              else
                _files
              fi
            }
            compdef _ainews ainews
            """
        ),
        (
            "fish",
            """
            complete -c ainews -a '(ainews "[suggest:"(commandline -C)"]" (commandline -cp) 2>/dev/null)'
            """
        ),
        (
            "pwsh",
            """
            Register-ArgumentCompleter -Native -CommandName ainews -ScriptBlock {
              param($word, $ast, $position)
              ainews "[suggest:$position]" "$ast" 2>$null | Where-Object { $_ -like "$word*" } | ForEach-Object {
                [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
              }
            }
            """
        ),
    ];

    public static Command Create(CommandHost host)
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh, fish or pwsh." };
        shell.AcceptOnlyFromAmong([.. Scripts.Select(one => one.Shell)]);
        var command = new Command("completion", "Print a script that completes commands and options in a shell.")
        {
            shell,
        };
        command.SetAction(parsed =>
        {
            var (_, script) = Scripts.First(one => one.Shell == parsed.GetValue(shell));
            host.Out.WriteLine(script.ReplaceLineEndings("\n"));
            return ExitCode.Done;
        });
        return command;
    }
}
