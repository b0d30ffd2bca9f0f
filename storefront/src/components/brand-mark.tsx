/** The sign of the house: one kawung flower, four seeds turned to the middle. */
export function BrandMark({ className = "size-8" }: { className?: string }) {
  return (
    <svg viewBox="0 0 40 40" width="32" height="32" aria-hidden className={className} fill="currentColor">
      {[45, 135, 225, 315].map((turn) => (
        <path
          key={turn}
          transform={`rotate(${turn} 20 20)`}
          d="M20 18.2C14.6 14.8 14.6 5.8 20 1.6c5.4 4.2 5.4 13.2 0 16.6Z"
        />
      ))}
      <circle cx="20" cy="20" r="1.9" />
    </svg>
  );
}
