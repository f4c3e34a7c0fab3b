namespace SpinalPain.RulesEngine.Facts;

/// <summary>What became of a treatment modality before spinal cord stimulation.</summary>
public enum ModalityOutcome
{
    /// <summary>Tried, without satisfactory result.</summary>
    TriedWithoutSuccess,

    /// <summary>Tried, with satisfactory result.</summary>
    TriedWithSuccess,

    /// <summary>Judged unsuitable.</summary>
    Unsuitable,

    /// <summary>Contraindicated.</summary>
    Contraindicated,

    /// <summary>Documented as not tried, and neither unsuitable nor contraindicated.</summary>
    NotTried,
}
