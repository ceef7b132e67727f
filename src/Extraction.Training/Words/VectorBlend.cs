using MathNet.Numerics.LinearAlgebra;

namespace Extraction.Training.Words;

/// <summary>Joins two sets of vectors of the same words: where one lacks a word it is imputed from the other by ridge regression.</summary>
internal static class VectorBlend
{
    private const double Ridge = 1;

    /// <summary>Puts the vectors beside each other, rows of length one before their weight, and keeps the principal components.</summary>
    public static Matrix<double> Join(Matrix<double> text, double[]?[] given, double weight, int dimensions)
    {
        var known = Enumerable.Range(0, given.Length).Where(i => given[i] is not null).ToArray();
        if (known.Length == 0) return Principal(Unit(text), dimensions);
        var left = Unit(text);
        var size = given[known[0]]!.Length;
        var right = Unit(Matrix<double>.Build.Dense(given.Length, size, (r, c) => given[r] is { } vector ? vector[c] : 0));
        var x = Matrix<double>.Build.Dense(known.Length, left.ColumnCount, (r, c) => left[known[r], c]);
        var y = Matrix<double>.Build.Dense(known.Length, size, (r, c) => right[known[r], c]);
        var gram = x.TransposeThisAndMultiply(x) + (Ridge * Matrix<double>.Build.DenseIdentity(left.ColumnCount));
        var map = gram.Cholesky().Solve(x.TransposeThisAndMultiply(y));
        for (var r = 0; r < given.Length; r++) if (given[r] is null) right.SetRow(r, left.Row(r) * map);
        return Principal(left.Append(Unit(right) * weight), dimensions);
    }

    private static Matrix<double> Unit(Matrix<double> rows)
    {
        var mean = rows.ColumnSums() / rows.RowCount;
        var result = rows.Clone();
        for (var r = 0; r < rows.RowCount; r++)
        {
            var row = rows.Row(r) - mean;
            var norm = row.L2Norm();
            result.SetRow(r, norm > 0 ? row / norm : row);
        }

        return result;
    }

    private static Matrix<double> Principal(Matrix<double> rows, int dimensions)
    {
        var mean = rows.ColumnSums() / rows.RowCount;
        for (var r = 0; r < rows.RowCount; r++) rows.SetRow(r, rows.Row(r) - mean);
        var (vectors, _) = RandomizedSvd.Eigen(rows.TransposeThisAndMultiply(rows));
        return rows * vectors.SubMatrix(0, vectors.RowCount, 0, Math.Min(dimensions, vectors.ColumnCount));
    }
}
