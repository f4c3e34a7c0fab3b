using System.Text.Json;
using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Cli.Batches;

/// <summary>The checkpoint beside the output of a run. It is whole at any time, and it is gone when the run has come to its end.</summary>
internal sealed class CheckpointFile(string output, Action<Checkpoint>? told = null)
{
    private readonly string path = output + ".checkpoint";

    public string Name => PlainText.OneLine(this.path);

    public bool Exists => File.Exists(this.path);

    private string Temporary => this.path + ".tmp";

    /// <summary>The checkpoint; null when it cannot be read or is none.</summary>
    public Checkpoint? Read()
    {
        try
        {
            var read = JsonSerializer.Deserialize(File.ReadAllBytes(this.path), CheckpointContext.Default.Checkpoint);
            return read is { Format: Checkpoint.CurrentFormat, InputBytes: >= 0, InputLines: >= 0, OutputBytes: >= 0, RejectsBytes: >= 0, Run.ChunkBytes: > 0 } ? read : null;
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Puts a checkpoint in the place of the one before. What it says must be on the disk already.</summary>
    /// <exception cref="IOException">It cannot be written; the message names the file as it was named.</exception>
    public void Write(Checkpoint checkpoint)
    {
        try
        {
            using (var file = new FileStream(this.Temporary, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                JsonSerializer.Serialize(file, checkpoint, CheckpointContext.Default.Checkpoint);
                file.Flush(flushToDisk: true);
            }

            File.Move(this.Temporary, this.path, overwrite: true);
            told?.Invoke(checkpoint);
        }
        catch (Exception exception) when (OutputFile.WhyNot(exception, this.path) is { } why)
        {
            throw new IOException($"{this.Name}: {why}.", exception);
        }
    }

    public void Delete()
    {
        File.Delete(this.path);
        File.Delete(this.Temporary);
    }
}
