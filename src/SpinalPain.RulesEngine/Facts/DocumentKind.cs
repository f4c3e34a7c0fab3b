namespace SpinalPain.RulesEngine.Facts;

/// <summary>The kind of a document in the record.</summary>
public enum DocumentKind
{
    /// <summary>Office visit note.</summary>
    OfficeVisitNote,

    /// <summary>Operative report.</summary>
    OperativeReport,

    /// <summary>Report of an interventional procedure.</summary>
    ProcedureReport,

    /// <summary>Order for the service.</summary>
    Order,

    /// <summary>Films or image captures of the procedure.</summary>
    Films,

    /// <summary>Report of an imaging study.</summary>
    ImagingReport,

    /// <summary>Report of another test.</summary>
    TestReport,

    /// <summary>Report of a stimulation trial.</summary>
    TrialReport,

    /// <summary>Any other document.</summary>
    Other,
}
