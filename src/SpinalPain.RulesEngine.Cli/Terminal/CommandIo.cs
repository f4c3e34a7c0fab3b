using System.Text;

namespace SpinalPain.RulesEngine.Cli.Terminal;

/// <summary>The streams of the command: results go to <see cref="Output"/>, messages to <see cref="Error"/>.</summary>
internal sealed class CommandIo
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Func<TextWriter> openError;

    public CommandIo(Func<Stream> openInput, Stream output, Func<TextWriter> openError, bool toTerminal, bool withColor, int width)
    {
        this.OpenInput = openInput;
        this.OutputStream = output;
        this.Output = new StreamWriter(output, Utf8) { AutoFlush = true, NewLine = "\n" };
        this.openError = openError;
        this.ToTerminal = toTerminal;
        this.WithColor = withColor;
        this.Width = width;
    }

    public Func<Stream> OpenInput { get; }

    public Stream OutputStream { get; }

    public TextWriter Output { get; }

    /// <summary>Opened when there is something to tell.</summary>
    public TextWriter Error => field ??= this.openError();

    /// <summary>Whether a person reads the results as they come: a tree is drawn then, and plain text written otherwise.</summary>
    public bool ToTerminal { get; }

    /// <summary>Whether a person reads the messages as they come: then progress is shown.</summary>
    public bool ErrorToTerminal { get; private init; }

    public bool WithColor { get; }

    public int Width { get; }

    /// <summary>The streams of this process.</summary>
    public static CommandIo OfProcess()
    {
        var toTerminal = !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb";
        return new CommandIo(
            Console.OpenStandardInput,
            OutputPipe.Open() ?? OpenConsole(),
            OpenConsoleError,
            toTerminal,
            withColor: string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
            width: !toTerminal ? 100 : Console.WindowWidth is >= 40 and var columns ? columns : 80)
        {
            ErrorToTerminal = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb",
        };
    }

    /// <summary>Tells the person something that is not a result.</summary>
    public void Tell(string message) => this.Error.Write(message + "\n");

    private static Stream OpenConsole()
    {
        ShowUtf8();
        return Console.OpenStandardOutput();
    }

    private static TextWriter OpenConsoleError()
    {
        ShowUtf8();
        return Console.Error;
    }

    private static void ShowUtf8()
    {
        try
        {
            Console.OutputEncoding = Utf8;
        }
        catch (IOException)
        {
            // A terminal that cannot show UTF-8 still gets its bytes.
        }
    }
}
