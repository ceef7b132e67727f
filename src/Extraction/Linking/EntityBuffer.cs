namespace Extraction.Linking;

/// <summary>The entities of one article and which mention belongs to which. Not thread-safe; pooled by the extractor.</summary>
public sealed class EntityBuffer
{
    private readonly List<EntityDraft> entities = [];
    private readonly List<(int Entity, MentionForm Form)> assignments = [];

    /// <summary>The entities, in the order of adding.</summary>
    public IReadOnlyList<EntityDraft> Entities => entities;

    /// <summary>Adds an entity and gives its index.</summary>
    public int Add(EntityDraft entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        entities.Add(entity);
        return entities.Count - 1;
    }

    /// <summary>Puts another draft in the place of entity <paramref name="index"/>: <c>entities.Replace(0, entities.Entities[0] with { Role = "chairman" })</c>.</summary>
    public void Replace(int index, EntityDraft entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        entities[index] = entity;
    }

    /// <summary>Says that mention <paramref name="mention"/> (by index) names entity <paramref name="entity"/>.</summary>
    public void Assign(int mention, int entity, MentionForm form = MentionForm.Name) => assignments[mention] = (entity, form);

    /// <summary>Index of the entity that a mention names; -1 for none.</summary>
    public int EntityOf(int mention) => assignments[mention].Entity;

    /// <summary>In which form a mention names its entity.</summary>
    public MentionForm FormOf(int mention) => assignments[mention].Form;

    internal void Reset(int mentionCount)
    {
        entities.Clear();
        assignments.Clear();
        for (var i = 0; i < mentionCount; i++) assignments.Add((-1, MentionForm.Name));
    }
}
