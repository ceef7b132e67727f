using MathNet.Numerics.LinearAlgebra;

namespace Extraction.Training.Words;

/// <summary>The strongest directions of a large sparse matrix by random projection with power iterations (Halko, Martinsson and Tropp 2011).</summary>
internal static class RandomizedSvd
{
    private const int Spare = 8, PowerIterations = 3;
    private const double Tiny = 1e-10;

    /// <summary>Row vectors: left singular vectors times the square roots of their singular values.</summary>
    public static Matrix<double> Rows(SparseMatrix matrix, int dimensions, int seed)
    {
        dimensions = Math.Min(dimensions, Math.Min(matrix.Rows.Length, matrix.Columns));
        var width = Math.Min(dimensions + Spare, Math.Min(matrix.Rows.Length, matrix.Columns));
        var random = new Random(seed);
        var basis = Matrix<double>.Build.Dense(matrix.Columns, width, (_, _) => MathNet.Numerics.Distributions.Normal.Sample(random, 0, 1));
        var left = Orthonormal(Multiply(matrix, basis));
        for (var i = 0; i < PowerIterations; i++) left = Orthonormal(Multiply(matrix, Orthonormal(MultiplyTransposed(matrix, left))));
        var small = MultiplyTransposed(matrix, left);
        var (vectors, values) = Eigen(small.TransposeThisAndMultiply(small));
        var result = left * vectors.SubMatrix(0, width, 0, dimensions);
        for (var d = 0; d < dimensions; d++) result.SetColumn(d, result.Column(d) * Math.Sqrt(Math.Sqrt(Math.Max(0, values[d]))));
        return result;
    }

    /// <summary>Eigenvectors (columns) and eigenvalues of a symmetric matrix, the largest first.</summary>
    public static (Matrix<double> Vectors, double[] Values) Eigen(Matrix<double> symmetric)
    {
        var evd = symmetric.Evd(Symmetricity.Symmetric);
        var order = Enumerable.Range(0, symmetric.RowCount).OrderByDescending(i => evd.EigenValues[i].Real).ToArray();
        var vectors = Matrix<double>.Build.Dense(symmetric.RowCount, order.Length, (r, c) => evd.EigenVectors[r, order[c]]);
        return (vectors, Array.ConvertAll(order, i => evd.EigenValues[i].Real));
    }

    /// <summary>A basis of the columns, by the eigenvectors of their Gram matrix; directions of no length become zero.</summary>
    private static Matrix<double> Orthonormal(Matrix<double> columns)
    {
        var (vectors, values) = Eigen(columns.TransposeThisAndMultiply(columns));
        for (var d = 0; d < values.Length; d++) vectors.SetColumn(d, vectors.Column(d) * (values[d] > Tiny * values[0] ? 1 / Math.Sqrt(values[d]) : 0));
        return columns * vectors;
    }

    private static Matrix<double> Multiply(SparseMatrix matrix, Matrix<double> dense)
    {
        var rows = dense.ToRowArrays();
        var result = new double[matrix.Rows.Length][];
        for (var r = 0; r < result.Length; r++)
        {
            result[r] = new double[dense.ColumnCount];
            foreach (var (column, value) in matrix.Rows[r]) Add(result[r], rows[column], value);
        }

        return Matrix<double>.Build.DenseOfRowArrays(result);
    }

    private static Matrix<double> MultiplyTransposed(SparseMatrix matrix, Matrix<double> dense)
    {
        var rows = dense.ToRowArrays();
        var result = new double[matrix.Columns][];
        for (var c = 0; c < result.Length; c++) result[c] = new double[dense.ColumnCount];
        for (var r = 0; r < matrix.Rows.Length; r++)
        {
            foreach (var (column, value) in matrix.Rows[r]) Add(result[column], rows[r], value);
        }

        return Matrix<double>.Build.DenseOfRowArrays(result);
    }

    private static void Add(double[] into, double[] row, double factor)
    {
        for (var i = 0; i < into.Length; i++) into[i] += factor * row[i];
    }
}
