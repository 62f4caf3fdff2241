#!/bin/bash
# A run as a Slurm job array: 8 shards, each on one node, into a folder that all nodes see.
#   sbatch docs/cluster/slurm.sh
#   aimaq merge "$HOME/runs/kazakhstan-1024"     (when the array has ended)
#SBATCH --job-name=aimaq
#SBATCH --array=1-8
#SBATCH --cpus-per-task=2
#SBATCH --mem=4G
#SBATCH --time=01:00:00
#SBATCH --requeue
set -euo pipefail

npx aimaq run kazakhstan --members 1024 --sample 0.01 --quiet \
  --threads "$SLURM_CPUS_PER_TASK" \
  --shard "$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT" \
  --out "$HOME/runs/kazakhstan-1024"
