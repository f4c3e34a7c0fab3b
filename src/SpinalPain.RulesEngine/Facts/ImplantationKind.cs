namespace SpinalPain.RulesEngine.Facts;

/// <summary>Whether spinal cord stimulation hardware is implanted for a trial or for good.</summary>
public enum ImplantationKind
{
    /// <summary>A temporary electrode for a trial.</summary>
    Trial,

    /// <summary>A permanent implantation.</summary>
    Permanent,
}
